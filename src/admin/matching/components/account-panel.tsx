import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { ClaimView, MatchingView } from '../../../modules/linking/index.js';
import { danishDate, kroner } from '../../kit/components/formats.js';
import { newKey } from '../../kit/components/send-command.js';

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
        <dd>{account.cvr ?? <Cpr masked={account.cprMasked} taskId={taskId} />}</dd>
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
      <Claims claims={view.claims} />
    </>
  );
}

/** Masked until asked for; the look-up is registered before the number is shown. */
function Cpr({ masked, taskId }: { masked: string | null; taskId: string }): React.ReactElement {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const reveal = async (): Promise<void> => {
    const response = await fetch(`/api/v1/tasks/${encodeURIComponent(taskId)}/cpr`, {
      method: 'POST',
      credentials: 'same-origin',
      body: '{}',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    });
    const body = (await response.json().catch(() => ({}))) as { cpr?: string };
    if (!response.ok || body.cpr === undefined) return setFailed(true);
    setShown(body.cpr);
    await navigator.clipboard?.writeText(body.cpr).catch(() => undefined);
  };
  if (masked === null) return <>–</>;
  return (
    <>
      <span className="tk-tabular">{shown ?? masked}</span>{' '}
      {shown === null ? (
        <button
          type="button"
          className="tk-button tk-button-quiet"
          title={t('linking.i.logged')}
          onClick={() => void reveal()}
        >
          {t('matching.showCpr')}
        </button>
      ) : null}
      {failed ? <span role="alert">{t('matching.cprRefused')}</span> : null}
    </>
  );
}

function Claims({ claims }: { claims: readonly ClaimView[] }): React.ReactElement {
  const { t } = useTranslation();
  if (claims.length === 0) return <p>{t('matching.noClaims')}</p>;
  return (
    <div className="tk-scroll">
      <table className="tk-table">
        <caption>{t('matching.claims', { count: claims.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matching.claimNo')}</th>
            <th scope="col">{t('matching.claimType')}</th>
            <th scope="col">{t('matching.period')}</th>
            <th scope="col" className="tk-number">
              {t('matching.principal')}
            </th>
            <th scope="col" className="tk-number">
              {t('matching.interest')}
            </th>
            <th scope="col" className="tk-number">
              {t('matching.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.claimId}>
              <td>{claim.claimNo}</td>
              <td>{claim.claimTypeName}</td>
              <td className="tk-tabular">{period(claim.periodFrom, claim.periodTo)}</td>
              <td className="tk-number">{kroner(claim.principalOere)}</td>
              <td className="tk-number">{kroner(claim.interestOere)}</td>
              <td className="tk-number">{kroner(claim.balanceOere)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 'dd-mm-åååå – dd-mm-åååå'; a missing end is shown as missing. */
export function period(from: string | null, to: string | null): string {
  if (from === null && to === null) return '–';
  return `${from === null ? '?' : danishDate(from)} – ${to === null ? '' : danishDate(to)}`;
}
