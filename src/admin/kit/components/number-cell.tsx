import React from 'react';
import { CellFrame, valueOf, type CellProps } from './cell.js';
import { groupThousands } from './formats.js';

export default function NumberCell(props: CellProps): React.ReactElement {
  const value = valueOf(props);
  const number = value === null ? null : Number(value);
  return (
    <CellFrame props={props} numeric>
      {number === null ? null : `${number < 0 ? '−' : ''}${groupThousands(number)}`}
    </CellFrame>
  );
}
