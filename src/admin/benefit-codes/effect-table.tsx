import { useTranslation } from 'adminjs';
import React from 'react';
import type { MappingOutcome } from '../../modules/imports/index.js';
import { groupThousands } from '../kit/components/formats.js';

const COUNTS = ['accounts', 'untouched', 'linked'] as const;

/** What saving will do, by municipality. */
export function EffectTable({ effect }: { readonly effect: MappingOutcome }): React.ReactElement {
  const { t } = useTranslation();
  if (effect.municipalities.length === 0) return <p className="tk-intro">{t('benefitCodes.nothing')}</p>;
  return (
    <>
      <table className="tk-table" data-testid="mapping-effect">
        <caption>{t('benefitCodes.effect')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('benefitCodes.municipality')}</th>
            {COUNTS.map((name) => (
              <th key={name} scope="col" className="tk-numeric">
                {t(`benefitCodes.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effect.municipalities.map((one) => (
            <tr key={one.municipalityCode}>
              <th scope="row">
                {one.municipality}
                {one.waits ? <small>{t('benefitCodes.waits')}</small> : null}
              </th>
              {COUNTS.map((name) => (
                <td key={name} className="tk-numeric">
                  {one.waits && name !== 'accounts' ? '–' : groupThousands(one[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('benefitCodes.total')}</th>
            {COUNTS.map((name) => (
              <td key={name} className="tk-numeric">
                <b>{groupThousands(effect[name])}</b>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="tk-note">{t('benefitCodes.untouchedNote')}</p>
    </>
  );
}
