import { useTranslation } from 'adminjs';
import React from 'react';
import type { UnknownCode } from '../../modules/imports/index.js';
import { groupThousands, kroner } from '../kit/components/formats.js';
import type { Chosen } from './mapping-form.js';

interface Props {
  readonly codes: readonly UnknownCode[];
  readonly choose: (chosen: Chosen) => void;
}

/** Codes that mean nothing yet, those with the most accounts first. */
export function UnknownCodes({ codes, choose }: Props): React.ReactElement {
  const { t } = useTranslation();
  return (
    <section className="tk-panel" data-testid="unknown-codes">
      <h2>{t('benefitCodes.unknown')}</h2>
      {codes.length === 0 ? (
        <p className="tk-empty">{t('benefitCodes.noUnknown')}</p>
      ) : (
        <table className="tk-table">
          <thead>
            <tr>
              <th scope="col">{t('benefitCodes.code')}</th>
              {['accounts', 'municipalities', 'kroner'].map((name) => (
                <th key={name} scope="col" className="tk-numeric">
                  {t(`benefitCodes.${name}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {codes.map((row, index) => (
              <tr key={`${row.code}-${index}`}>
                <th scope="row">{row.code}</th>
                <td className="tk-numeric">{groupThousands(row.accounts)}</td>
                <td className="tk-numeric">{groupThousands(row.municipalities)}</td>
                <td className="tk-numeric">{kroner(row.oere)}</td>
                <td>
                  {row.isMappable ? (
                    <button
                      type="button"
                      className="tk-button"
                      onClick={() => choose({ code: row.code, benefitType: '', isMapped: false })}
                    >
                      {t('benefitCodes.map')}
                    </button>
                  ) : (
                    <small>{t('benefitCodes.notMappable')}</small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
