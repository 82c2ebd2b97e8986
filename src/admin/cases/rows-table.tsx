import React from 'react';

export interface Column {
  readonly label: string;
  readonly isNumber?: boolean;
}

/** A titled table; `empty` where there are no rows. */
export function RowsTable({
  title,
  columns,
  rows,
  empty,
}: {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly React.ReactNode[])[];
  readonly empty: string;
}): React.ReactElement {
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="tk-muted">{empty}</p>
      ) : (
        <div className="tk-panel tk-scroll">
          <table className="tk-table" aria-label={title}>
            <thead>
              <tr>
                {columns.map(({ label, isNumber }) => (
                  <th key={label} scope="col" className={isNumber ? 'tk-number' : undefined}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, index) => (
                    <td
                      key={columns[index]?.label}
                      className={columns[index]?.isNumber ? 'tk-number' : undefined}
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
