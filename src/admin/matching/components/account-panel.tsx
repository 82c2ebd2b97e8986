import { useTranslation } from 'adminjs';
import React from 'react';
import type { MatchingView } from '../../../modules/linking/index.js';
import { kroner } from '../../kit/components/formats.js';
import { ClaimTable } from './claim-table.js';
import { CprNumber } from './cpr-number.js';

interface Props {
  readonly view: MatchingView;
  readonly taskNo: string;
  readonly taskId: string;
}

/** The account, its debtor (masked), both origins, the reasons in words, and the claims. */
export function AccountPanel({ view, taskNo, taskId }: Props): React.ReactElement {
  const { t, i18n } = useTranslation();
  const { account, origins, pendingPostings } = view;
  const english = i18n.language === 'en';
  return (
    <>
      <header className="tk-header">
        <h2>{t('matching.accountTitle', { accountNo: account.accountNo })}</h2>
        <span className="tk-muted">{t('matching.task', { taskNo })}</span>
      </header>
      <dl className="tk-facts">
        <dt>{t('matching.debtor')}</dt>
        <dd>
          {account.debtorName}
          {account.addressProtected ? (
            <span className="tk-badge tk-badge-warning">{t('matching.addressProtected')}</span>
          ) : null}
          {account.debtorKind === 'ESTATE' ? (
            <span className="tk-badge tk-badge-neutral">{t('matching.estate')}</span>
          ) : null}
        </dd>
        {account.nameDelivered === account.debtorName ? null : (
          <>
            <dt>{t('matching.nameDelivered')}</dt>
            <dd>{account.nameDelivered}</dd>
          </>
        )}
        <dt>{account.cvr === null ? t('matching.cpr') : t('matching.cvr')}</dt>
        <dd>{account.cvr ?? <CprNumber masked={account.cprMasked} taskId={taskId} />}</dd>
        <dt>{t('matching.benefitType')}</dt>
        <dd>
          {account.benefitTypeName ?? t('matching.unknownType', { raw: account.benefitTypeRaw ?? '–' })}
        </dd>
        <dt>{t('matching.balance')}</dt>
        <dd className="tk-number">{kroner(account.balanceOere)} kr.</dd>
        <dt>{t('matching.fromDebitor')}</dt>
        <dd>{origins.debitor}</dd>
        <dt>{t('matching.fromKmdAktiv')}</dt>
        <dd>{origins.kmdAktiv ?? t('matching.noReference')}</dd>
      </dl>
      <ul className="tk-reasons">
        {view.reasons.map((reason) => (
          <li key={reason.code}>
            <span className="tk-badge tk-badge-warning">{english ? reason.labelEn : reason.labelDa}</span>{' '}
            {english ? reason.wayOutEn : reason.wayOutDa}
          </li>
        ))}
      </ul>
      <p className="tk-banner">
        {t('matching.blocked')}
        {pendingPostings.count > 0
          ? ` ${t('matching.pending', { count: pendingPostings.count, amount: kroner(pendingPostings.oere) })}`
          : ''}
      </p>
      <ClaimTable claims={view.claims} />
    </>
  );
}
