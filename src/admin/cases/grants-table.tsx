import { useTranslation } from 'adminjs';
import React from 'react';
import type { CaseGrant } from '../../modules/task-packages/index.js';
import { kroner } from '../kit/components/formats.js';
import { period } from '../matching/components/period.js';
import { recordLink } from './record-link.js';
import { RowsTable } from './rows-table.js';

interface ListedGrant extends CaseGrant {
  /** Of a citizen's grants: it was given to another, with him as the partner. */
  readonly isCoRecipient?: boolean;
}

/** Grants of a case or of a citizen. */
export function GrantsTable({
  title,
  empty,
  grants,
}: {
  readonly title: string;
  readonly empty: string;
  readonly grants: readonly ListedGrant[];
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <RowsTable
      title={title}
      empty={empty}
      columns={[
        { label: t('citizen.grant') },
        { label: t('citizen.benefitType') },
        { label: t('citizen.period') },
        { label: t('citizen.status') },
        { label: t('citizen.amount'), isNumber: true },
      ]}
      rows={grants.map((grant) => [
        recordLink('grants', grant.grantId, grant.grantNo),
        grant.isCoRecipient === true
          ? `${grant.benefitTypeName} (${t('citizen.coRecipient')})`
          : grant.benefitTypeName,
        period(grant.periodFrom, grant.periodTo),
        t(`matching.grantStatus.${grant.status}`),
        grant.amountOere === null ? '–' : kroner(grant.amountOere),
      ])}
    />
  );
}
