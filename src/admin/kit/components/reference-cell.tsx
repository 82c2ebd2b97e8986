import React from 'react';
import { Link } from 'react-router-dom';
import { CellFrame, valueOf, type CellProps } from './cell.js';

interface ReferenceCustom {
  readonly reference?: { readonly resource: string; readonly id: string };
}

/** The name of another record, as a link to it; the name came with the row, nothing is fetched. */
export default function ReferenceCell(props: CellProps): React.ReactElement {
  const { reference } = props.property.custom as ReferenceCustom;
  const value = valueOf(props);
  const id: unknown = reference ? props.record?.params[reference.id] : null;
  if (value === null) return <CellFrame props={props}>{null}</CellFrame>;
  const isLinked = reference !== undefined && (typeof id === 'string' || typeof id === 'number');
  return (
    <CellFrame props={props}>
      {isLinked ? (
        <Link to={`/admin/resources/${reference.resource}/records/${encodeURIComponent(String(id))}/show`}>
          {String(value)}
        </Link>
      ) : (
        String(value)
      )}
    </CellFrame>
  );
}
