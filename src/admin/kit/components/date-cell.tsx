import React from 'react';
import { CellFrame, valueOf, type CellProps } from './cell.js';
import { danishDate, danishMoment } from './formats.js';

export default function DateCell(props: CellProps): React.ReactElement {
  const value = valueOf(props);
  const text = value === null ? null : String(value);
  const isMoment = props.property.type === 'datetime';
  return (
    <CellFrame props={props}>
      {text === null ? null : (
        <time className="tk-tabular" dateTime={text}>
          {isMoment ? danishMoment(text) : danishDate(text)}
        </time>
      )}
    </CellFrame>
  );
}
