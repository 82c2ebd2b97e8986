import { useTranslation } from 'adminjs';
import React from 'react';
import type { ResolvedDetail } from '../../modules/task-packages/index.js';
import { danishMoment } from '../kit/components/formats.js';

/** How the task went, and what the audit trail keeps of the decision. */
export function DecisionHistory({ detail }: { readonly detail: ResolvedDetail }): React.ReactElement {
  const { t, tl } = useTranslation();
  const status = (code: string | null): string => (code === null ? '' : tl(`status.${code}`, 'tasks'));
  const { transitions, audit, runId } = detail;
  return (
    <>
      <h2>{t('resolved.transitions')}</h2>
      {transitions.length === 0 ? (
        <p>{t('resolved.noTask')}</p>
      ) : (
        <History
          columns={['at', 'from', 'to', 'who']}
          rows={transitions.map((move) => [
            danishMoment(String(move.at)),
            status(move.fromStatus),
            status(move.toStatus),
            move.by,
          ])}
        />
      )}
      <h2>{t('resolved.audit')}</h2>
      {runId === null ? null : <p>{t('resolved.auditRun', { run: runId })}</p>}
      <History
        columns={['seq', 'at', 'who', 'command', 'hash']}
        rows={audit.map((event) => [
          String(event.seq),
          danishMoment(String(event.at)),
          event.actor,
          t(`resolved.did.${event.command}`, { defaultValue: event.command }),
          event.hash,
        ])}
      />
    </>
  );
}

function History({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-scroll tk-panel">
      <table className="tk-table tk-history">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={name === 'seq' ? 'tk-number' : undefined}>
                {t(`resolved.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, index) => (
                <td key={columns[index]} className={CLASSES[columns[index] ?? '']}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CLASSES: Readonly<Record<string, string>> = { seq: 'tk-number', at: 'tk-tabular', hash: 'tk-hash' };
