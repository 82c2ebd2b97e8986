import { useTranslation } from 'adminjs';
import React from 'react';
import { CellFrame, valueOf, type CellProps } from './cell.js';

export default function BooleanCell(props: CellProps): React.ReactElement {
  const { t } = useTranslation();
  const value = valueOf(props);
  return (
    <CellFrame props={props}>
      {value === null ? null : t(value === true || value === 'true' ? 'panel.yes' : 'panel.no')}
    </CellFrame>
  );
}
