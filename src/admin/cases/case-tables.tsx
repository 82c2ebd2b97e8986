import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { CaseClaimRow, CaseLink, CasePage } from '../../modules/task-packages/index.js';
import { danishDate, danishMoment, kroner } from '../kit/components/formats.js';
import { period } from '../matching/components/period.js';
import { recordLink } from './record-link.js';
import { RowsTable } from './rows-table.js';

export function CaseLinks({ links }: { readonly links: readonly CaseLink[] }): React.ReactElement {
  const { t } = useTranslation();
  const active = links.filter(({ endedAt }) => endedAt === null);
  return (
    <RowsTable
      title={t('citizen.accountsOfCase', { count: active.length })}
      empty={t('citizen.noAccounts')}
      columns={[
        { label: t('citizen.account') },
        { label: t('citizen.grant') },
        { label: t('citizen.decision') },
        { label: t('citizen.balance'), isNumber: true },
      ]}
      rows={active.map((link) => [
        recordLink('accounts', link.accountId, link.accountNo),
        link.grantNo ?? t('citizen.withoutGrant'),
        <Link
          key={link.linkId}
          to={`/admin/pages/resolvedDetail?item=${link.municipalityCode}/LINK/${link.linkId}`}
        >
          {t(`resolved.value.${link.outcome}`)}
        </Link>,
        kroner(link.balanceOere),
      ])}
    />
  );
}

export function CaseClaims({ claims }: { readonly claims: readonly CaseClaimRow[] }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <RowsTable
      title={t('citizen.claimsOfCase', { count: claims.length })}
      empty={t('citizen.noClaims')}
      columns={[
        { label: t('citizen.claim') },
        { label: t('citizen.account') },
        { label: t('citizen.claimType') },
        { label: t('citizen.period') },
        { label: t('citizen.principal'), isNumber: true },
        { label: t('citizen.balance'), isNumber: true },
      ]}
      rows={claims.map((claim) => [
        recordLink('claims', claim.claimId, claim.claimNo),
        claim.accountNo,
        claim.claimTypeName,
        claim.periodFrom === null ? '–' : period(claim.periodFrom, claim.periodTo),
        kroner(claim.principalOere),
        kroner(claim.balanceOere),
      ])}
    />
  );
}

/** When the case came to be and how, each link and its end; the newest first. */
export function CaseHistory({ page }: { readonly page: CasePage }): React.ReactElement {
  const { t } = useTranslation();
  const events = page.links
    .flatMap(({ accountNo, method, decidedAt, decidedBy, endedAt, endedBy }) => [
      {
        at: String(decidedAt),
        what: t('citizen.event.linked', { accountNo, how: t(`resolved.value.${method}`) }),
        by: decidedBy,
      },
      ...(endedAt === null
        ? []
        : [{ at: String(endedAt), what: t('citizen.event.undone', { accountNo }), by: endedBy }]),
    ])
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const inError = page.createdInError ? [['', t('citizen.event.inError'), '']] : [];
  return (
    <RowsTable
      title={t('citizen.history')}
      empty=""
      columns={[{ label: t('citizen.at') }, { label: t('citizen.what') }, { label: t('citizen.by') }]}
      rows={[
        ...inError,
        ...events.map(({ at, what, by }) => [danishMoment(at), what, by]),
        [danishDate(page.opened), t(`citizen.event.${page.origin}`), ''],
      ]}
    />
  );
}
