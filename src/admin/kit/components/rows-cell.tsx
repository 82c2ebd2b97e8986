import React from 'react';
import { Link } from 'react-router-dom';
import { CellFrame, valueOf, type CellProps } from './cell.js';
import { filteredList } from './filtered-list.js';
import { groupThousands } from './formats.js';

interface RowsCustom {
  readonly rows?: { readonly resource: string; readonly filters: Readonly<Record<string, string>> };
}

/** A count as a link to the rows that it counts; nothing to open where there are none. */
export default function RowsCell(props: CellProps): React.ReactElement {
  const { rows } = props.property.custom as RowsCustom;
  const count = Number(valueOf(props) ?? 0);
  if (rows === undefined || count === 0) {
    return (
      <CellFrame props={props} numeric>
        {groupThousands(count)}
      </CellFrame>
    );
  }
  const filters = Object.entries(rows.filters).map(([filter, column]): [string, string] => [
    filter,
    String(props.record?.params[column] ?? ''),
  ]);
  return (
    <CellFrame props={props} numeric>
      <Link to={filteredList(rows.resource, Object.fromEntries(filters))}>{groupThousands(count)}</Link>
    </CellFrame>
  );
}
