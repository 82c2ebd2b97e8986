import { useTranslation } from 'adminjs';
import React from 'react';
import type { LoadView } from '../../modules/imports/index.js';
import { AlarmList } from './alarm-list.js';
import { groupThousands, kroner } from '../kit/components/formats.js';

const PARTS = ['linked', 'queued', 'withdrawn', 'rejected', 'held'] as const;

/** received = linked + queued + withdrawn + rejected + held, in count and kroner, and whether it holds. */
export function BalanceTable({ load }: { readonly load: LoadView }): React.ReactElement {
  const { t } = useTranslation();
  const { count, oere } = load.balance;
  const rows = [
    { name: 'count', counts: count, text: groupThousands },
    { name: 'kroner', counts: oere, text: kroner },
  ] as const;
  return (
    <section className="tk-panel" data-testid="load-balance">
      <h2>
        {t('loads.balance')}
        <BalanceBadge load={load} />
      </h2>
      <AlarmList alarms={load.alarms} />
      <div className="tk-wide">
        <table className="tk-table tk-balance">
          <thead>
            <tr>
              <td />
              {(['received', ...PARTS] as const).map((name) => (
                <th key={name} scope="col" className="tk-numeric">
                  {t(`loads.part.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, counts, text }) => (
              <tr key={name}>
                <th scope="row">{t(`loads.${name}`)}</th>
                <td className="tk-numeric">{text(counts.received)}</td>
                {PARTS.map((part, index) => (
                  <td key={part} className="tk-numeric">
                    <span className="tk-sign">{index === 0 ? '=' : '+'}</span>
                    {text(counts[part])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function BalanceBadge({ load }: { readonly load: LoadView }): React.ReactElement {
  const { t } = useTranslation();
  const [tone, text] = load.balanceHolds
    ? load.isFinished
      ? ['good', 'holds']
      : ['info', 'unfinished']
    : ['bad', 'broken'];
  return <span className={`tk-badge tk-badge-${tone}`}>{t(`loads.${text}`)}</span>;
}
