import React from 'react';
import { CellFrame, valueOf, type CellProps } from './cell.js';

export default function TextCell(props: CellProps): React.ReactElement {
  const value = valueOf(props);
  return <CellFrame props={props}>{value === null ? null : String(value)}</CellFrame>;
}
