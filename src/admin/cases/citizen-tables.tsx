import { useTranslation } from 'adminjs';
import React from 'react';
import type { CitizenTimeline } from '../../modules/task-packages/index.js';
import { danishDate, kroner } from '../kit/components/formats.js';
import { period } from '../matching/components/period.js';
import { GrantsTable } from './grants-table.js';
import { recordLink } from './record-link.js';
import { RowsTable } from './rows-table.js';

/** The citizen's grants, accounts and cases, each with a way to its own page. */
export function CitizenTables({ citizen }: { readonly citizen: CitizenTimeline }): React.ReactElement {
  const { t } = useTranslation();
  const { grants, accounts, cases } = citizen;
  return (
    <>
      <GrantsTable
        title={t('citizen.grants', { count: grants.length })}
        empty={t('citizen.noGrants')}
        grants={grants}
      />
      <AccountsTable accounts={accounts} />
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
          recordLink('cases', known.caseId, known.caseNo),
          known.benefitTypeName,
          danishDate(known.opened),
          known.createdInError ? t('citizen.inError') : t(`matching.caseStatus.${known.status}`),
          known.tiedGrantNo ?? '–',
        ])}
      />
    </>
  );
}

function AccountsTable({ accounts }: { readonly accounts: CitizenTimeline['accounts'] }): React.ReactElement {
  const { t } = useTranslation();
  return (
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
        recordLink('accounts', account.accountId, account.accountNo),
        account.benefitTypeName ?? '–',
        account.spans.map(({ from, to }) => period(from, to)).join(', ') || '–',
        account.caseNo ?? t('citizen.withoutCase'),
        account.taskId === null ? '–' : recordLink('tasks', account.taskId, account.taskNo ?? ''),
        kroner(account.balanceOere),
      ])}
    />
  );
}
