import { useTranslation } from 'adminjs';
import React from 'react';
import type { BenefitCodes, KnownMapping, MappingChange } from '../../modules/imports/index.js';
import { danishMoment, groupThousands } from '../kit/components/formats.js';
import { TAKE_BACK } from './mapping-fields.js';
import type { Chosen } from './mapping-form.js';

type Name = (benefitType: string | null) => string;

interface Props {
  readonly mappings: readonly KnownMapping[];
  readonly benefitTypes: BenefitCodes['benefitTypes'];
  readonly choose: (chosen: Chosen) => void;
}

/** What each code means now, and how it came to that. */
export function KnownMappings({ mappings, benefitTypes, choose }: Props): React.ReactElement {
  const { t } = useTranslation();
  const names = new Map(benefitTypes.map(({ code, name }) => [code, name]));
  const nameOf: Name = (type) => (type === null ? t('benefitCodes.takenBack') : (names.get(type) ?? type));
  return (
    <section className="tk-panel" data-testid="known-mappings">
      <h2>{t('benefitCodes.mappings')}</h2>
      {mappings.length === 0 ? (
        <p className="tk-empty">{t('benefitCodes.noMappings')}</p>
      ) : (
        <table className="tk-table">
          <thead>
            <tr>
              {['code', 'benefitType', 'history'].map((name) => (
                <th key={name} scope="col">
                  {t(`benefitCodes.${name}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {mappings.map((mapping) => (
              <MappingRow key={mapping.code} mapping={mapping} nameOf={nameOf} choose={choose} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function MappingRow({
  mapping: { code, benefitType, left, history },
  nameOf,
  choose,
}: {
  readonly mapping: KnownMapping;
  readonly nameOf: Name;
  readonly choose: Props['choose'];
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{code}</th>
      <td>
        {nameOf(benefitType)}
        {left.accounts === 0 ? null : (
          <div>
            <span className="tk-badge tk-badge-warning">
              {t('benefitCodes.left', { accounts: groupThousands(left.accounts) })}
            </span>
          </div>
        )}
      </td>
      <td>
        {history.map((change) => (
          <Change key={change.savedAt} change={change} nameOf={nameOf} />
        ))}
      </td>
      <td>
        <button
          type="button"
          className="tk-button"
          onClick={() =>
            choose({
              code,
              benefitType: benefitType ?? (left.accounts === 0 ? '' : TAKE_BACK),
              isMapped: benefitType !== null || left.accounts > 0,
            })
          }
        >
          {t(left.accounts === 0 ? 'benefitCodes.change' : 'benefitCodes.goOn')}
        </button>
      </td>
    </tr>
  );
}

function Change({
  change,
  nameOf,
}: {
  readonly change: MappingChange;
  readonly nameOf: Name;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-mapping-change">
      <p>
        <b>{nameOf(change.benefitType)}</b> – {change.note}
      </p>
      <small>
        {t('benefitCodes.savedBy', { by: change.savedBy, at: danishMoment(change.savedAt) })}.{' '}
        {t('benefitCodes.result', {
          accounts: groupThousands(change.accounts),
          linked: groupThousands(change.linked),
        })}
      </small>
    </div>
  );
}
