import React from 'react';
import { CellFrame, valueOf, type CellProps } from './cell.js';

/** The number of a case, grant, account or task: read as one, so never broken at its hyphens. */
const NUMBER = /^(?=.*\d)[\w-]{1,24}$/;

export default function TextCell(props: CellProps): React.ReactElement {
  const value = valueOf(props);
  if (value === null) return <CellFrame props={props}>{null}</CellFrame>;
  const text = String(value);
  return (
    <CellFrame props={props}>
      {NUMBER.test(text) ? <span className="tk-unbroken">{text}</span> : text}
    </CellFrame>
  );
}
