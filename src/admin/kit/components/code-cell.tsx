import { useTranslation } from 'adminjs';
import React from 'react';
import { CellFrame, valueOf, type CellProps } from './cell.js';

interface CodeCustom {
  readonly kind?: string;
  readonly tones?: Readonly<Record<string, string>>;
}

/** Codes by their labels: an enum as text, a status or several codes as badges of text and colour. */
export default function CodeCell(props: CellProps): React.ReactElement {
  const { tl } = useTranslation();
  const { property } = props;
  const { kind, tones = {} } = property.custom as CodeCustom;
  const value = valueOf(props);
  const codes = value === null ? [] : kind === 'tags' ? String(value).split(',') : [String(value)];
  const label = (code: string): string =>
    tl(`${property.path}.${code}`, property.resourceId, { defaultValue: code });
  if (codes.length === 0) return <CellFrame props={props}>{null}</CellFrame>;
  if (kind === 'enum') return <CellFrame props={props}>{label(codes[0] ?? '')}</CellFrame>;
  return (
    <CellFrame props={props}>
      <span className="tk-badges">
        {codes.map((code) => (
          <span key={code} className={`tk-badge tk-badge-${tones[code] ?? 'neutral'}`}>
            {label(code)}
          </span>
        ))}
      </span>
    </CellFrame>
  );
}
