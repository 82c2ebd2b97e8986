import React from 'react';
import { CellFrame, valueOf, type CellProps } from './cell.js';
import { kroner } from './formats.js';

/** Øre as kroner, right-aligned under each other. */
export default function MoneyCell(props: CellProps): React.ReactElement {
  const value = valueOf(props);
  return (
    <CellFrame props={props} numeric>
      {value === null ? null : kroner(Number(value))}
    </CellFrame>
  );
}
