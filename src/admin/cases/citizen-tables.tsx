import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { CitizenTimeline } from '../../modules/task-packages/index.js';
import { danishDate, kroner } from '../kit/components/formats.js';
import { period } from '../matching/components/period.js';
import { RowsTable } from './rows-table.js';

const record = (resource: string, id: number, text: string): React.ReactElement => (
  <Link to={`/admin/resources/${resource}/records/${id}/show`}>{text}</Link>
);

/** The citizen's grants, accounts and cases, each with a way to its own page. */
export function CitizenTables({ citizen }: { readonly citizen: CitizenTimeline }): React.ReactElement {
  const { t } = useTranslation();
  const { grants, accounts, cases } = citizen;
  return (
    <>
      <RowsTable
        title={t('citizen.grants', { count: grants.length })}
        empty={t('citizen.noGrants')}
        columns={[
          { label: t('citizen.grant') },
          { label: t('citizen.benefitType') },
          { label: t('citizen.period') },
          { label: t('citizen.status') },
          { label: t('citizen.amount'), isNumber: true },
        ]}
        rows={grants.map((grant) => [
          record('grants', grant.grantId, grant.grantNo),
          grant.isCoRecipient
            ? `${grant.benefitTypeName} (${t('citizen.coRecipient')})`
            : grant.benefitTypeName,
          period(grant.periodFrom, grant.periodTo),
          t(`matching.grantStatus.${grant.status}`),
          grant.amountOere === null ? '–' : kroner(grant.amountOere),
        ])}
      />
      <RowsTable
        title={t('citizen.accounts', { count: accounts.length })}
        empty={t('citizen.noAccountsAtAll')}
        columns={[
          { label: t('citizen.account') },
          { label: t('citizen.benefitType') },
          { label: t('citizen.claimPeriods') },
          { label: t('citizen.case') },
          { label: t('citizen.task') },
          { label: t('citizen.balance'), isNumber: true },
        ]}
        rows={accounts.map((account) => [
          record('accounts', account.accountId, account.accountNo),
          account.benefitTypeName ?? '–',
          account.spans.map(({ from, to }) => period(from, to)).join(', ') || '–',
          account.caseNo ?? t('citizen.withoutCase'),
          account.taskId === null ? '–' : record('tasks', account.taskId, account.taskNo ?? ''),
          kroner(account.balanceOere),
        ])}
      />
      <RowsTable
        title={t('citizen.cases', { count: cases.length })}
        empty={t('citizen.noCases')}
        columns={[
          { label: t('citizen.case') },
          { label: t('citizen.benefitType') },
          { label: t('citizen.opened') },
          { label: t('citizen.status') },
          { label: t('citizen.tiedGrant') },
        ]}
        rows={cases.map((known) => [
          record('cases', known.caseId, known.caseNo),
          known.benefitTypeName,
          danishDate(known.opened),
          known.createdInError ? t('citizen.inError') : t(`matching.caseStatus.${known.status}`),
          known.tiedGrantNo ?? '–',
        ])}
      />
    </>
  );
}
