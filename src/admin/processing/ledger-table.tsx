import { useTranslation } from 'adminjs';
import React from 'react';
import type { ClaimLedger, LedgerLine } from '../../modules/claims/index.js';
import { danishDate, danishMoment, kroner } from '../kit/components/formats.js';

/** What Debitor delivered, each posting in order of effective date, and the balance that they make. */
export function LedgerTable({ ledger }: { readonly ledger: ClaimLedger }): React.ReactElement {
  const { t } = useTranslation();
  let balance = ledger.deliveredOere;
  const lines = ledger.lines.map((line) => ({ line, after: (balance += line.effectOere ?? 0) }));
  return (
    <section data-testid="ledger" className="tk-panel tk-ledger">
      <h2>{t('ledger.title')}</h2>
      {ledger.hasCase ? null : <p className="tk-note">{t('ledger.blocked')}</p>}
      {ledger.pendingCount === 0 ? null : (
        <p className="tk-note">
          {t('ledger.waiting', { count: ledger.pendingCount, amount: kroner(ledger.pendingOere) })}
        </p>
      )}
      <div className="tk-wide">
        <table className="tk-table">
          <thead>
            <tr>
              {['effectiveDate', 'posting', 'state', 'by'].map((name) => (
                <th key={name} scope="col">
                  {t(`ledger.${name}`)}
                </th>
              ))}
              {['effect', 'balance'].map((name) => (
                <th key={name} scope="col" className="tk-number">
                  {t(`ledger.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td />
              <td colSpan={3}>{t('ledger.delivered')}</td>
              <td />
              <td className="tk-number">{kroner(ledger.deliveredOere)}</td>
            </tr>
            {lines.map(({ line, after }) => (
              <LedgerRow key={line.postingId} line={line} balanceOere={after} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {t('ledger.now')}
              </th>
              <td className="tk-number">{kroner(ledger.balanceOere)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function LedgerRow({
  line,
  balanceOere,
}: {
  readonly line: LedgerLine;
  readonly balanceOere: number;
}): React.ReactElement {
  const { t } = useTranslation();
  const isProcessed = line.effectOere !== null;
  return (
    <tr>
      <td className="tk-tabular">{danishDate(line.effectiveDate)}</td>
      <td>
        {t(`ledger.type.${line.type}`)}
        <small>
          {line.postingNo}
          {line.reversesNo === null ? '' : ` · ${t('ledger.reverses', { no: line.reversesNo })}`}
          {line.reversedByNo === null ? '' : ` · ${t('ledger.reversedBy', { no: line.reversedByNo })}`}
        </small>
        {line.note === null ? null : (
          <small>
            {line.reason === null ? '' : `${t(`ledger.reason.${line.reason}`)}: `}
            {line.note}
          </small>
        )}
      </td>
      <td>{t(`ledger.states.${line.state}`)}</td>
      <td>
        {line.createdByName ?? line.processedByName ?? ''}
        {line.approvedByName === null ? null : (
          <small>{t('ledger.approvedBy', { by: line.approvedByName })}</small>
        )}
        {line.processedAt === null ? null : <small>{danishMoment(String(line.processedAt))}</small>}
      </td>
      <td className="tk-number">{isProcessed ? kroner(line.effectOere) : `(${kroner(line.amountOere)})`}</td>
      <td className="tk-number">{isProcessed ? kroner(balanceOere) : ''}</td>
    </tr>
  );
}
