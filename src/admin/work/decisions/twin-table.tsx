import { useTranslation } from 'adminjs';
import React from 'react';
import type { TwinFacts, TwinField } from '../../../modules/linking/index.js';
import type { TwinOffer } from '../../../modules/task-packages/index.js';
import { cellOf, columnsOf, isNumber, spanOf } from './twin-cells.js';

interface Props {
  readonly source: NonNullable<TwinOffer['source']>;
  readonly twins: TwinOffer['twins'];
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (taskId: number, isTicked: boolean) => void;
}

/** The account that was decided on top, its twins below; what differs is marked by colour and by a word. */
export function TwinTable({ source, twins, ticked, onTick }: Props): React.ReactElement {
  const { t } = useTranslation();
  const columns = columnsOf(twins);
  return (
    <div className="tk-scroll">
      <table className="tk-table tk-twins">
        <thead>
          <tr>
            <th scope="col">{t('twins.pick')}</th>
            <th scope="col">{t('twins.account')}</th>
            <th scope="col">{t('twins.period')}</th>
            {columns.map((field) => (
              <th key={field} scope="col" className={isNumber(field) ? 'tk-number' : undefined}>
                {t(`twins.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="tk-twin-source">
            <td>{t('twins.source')}</td>
            <th scope="row">{source.accountNo}</th>
            <Facts facts={source.facts} columns={columns} differences={[]} />
          </tr>
          {twins.map(({ taskId, accountNo, facts, differences }) => (
            <tr key={taskId} data-account={accountNo}>
              <td>
                <input
                  type="checkbox"
                  checked={ticked.has(taskId)}
                  aria-label={String(t('twins.pickOne', { accountNo }))}
                  onChange={(event) => onTick(taskId, event.target.checked)}
                />
              </td>
              <th scope="row">{accountNo}</th>
              <Facts facts={facts} columns={columns} differences={differences} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Facts({
  facts,
  columns,
  differences,
}: {
  readonly facts: TwinFacts;
  readonly columns: readonly TwinField[];
  readonly differences: readonly TwinField[];
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <td className="tk-tabular">{spanOf(facts)}</td>
      {columns.map((field) => {
        const isOther = differences.includes(field);
        return (
          <td
            key={field}
            className={isNumber(field) ? 'tk-number' : undefined}
            data-differs={isOther || undefined}
          >
            {isOther ? <span className="tk-hidden">{`${t('twins.differs')}: `}</span> : null}
            {cellOf(facts, field, t('twins.none'))}
          </td>
        );
      })}
    </>
  );
}
