import { useTranslation } from 'adminjs';
import React from 'react';
import type { FoundGrant, FoundGrants } from '../../../modules/grants/index.js';
import { kroner } from '../../kit/components/formats.js';
import { period } from './period.js';

interface Props {
  readonly found: FoundGrants;
  readonly chosen: number | null;
  readonly onChoose: (grantId: number) => void;
}

/** What the search found; an annulled grant is shown and cannot be chosen. */
export function FoundGrantList({ found, chosen, onChoose }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { grants, more } = found;
  return (
    <>
      <p role="status">
        {grants.length === 0
          ? t('matching.searchEmpty')
          : t('matching.searchFound', { count: grants.length })}{' '}
        {more ? t('matching.searchMore') : ''}
      </p>
      <ul className="tk-found">
        {grants.map((grant) => (
          <li key={grant.grantId}>
            <button
              type="button"
              className="tk-button tk-button-quiet"
              aria-pressed={chosen === grant.grantId}
              disabled={grant.status === 'ANNULLED'}
              data-grant={grant.grantNo}
              onClick={() => onChoose(grant.grantId)}
            >
              <Facts grant={grant} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ grant }: { readonly grant: FoundGrant }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <strong>{grant.grantNo}</strong> · {grant.benefitTypeName} ·{' '}
      <span className="tk-tabular">{period(grant.periodFrom, grant.periodTo)}</span>
      {grant.amountOere === null ? '' : ` · ${kroner(grant.amountOere)} kr.`} ·{' '}
      {t(`matching.grantStatus.${grant.status}`)}
      {grant.journalNo === null ? '' : ` · ${grant.journalNo}`} · {grant.recipientName}{' '}
      <span className="tk-tabular">{grant.recipientCprMasked}</span>
    </>
  );
}
