import { useTranslation, type BasePropertyProps } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';

/** What a cell gets from AdminJS; `where` is list or show. */
export type CellProps = BasePropertyProps;

/** The raw value of the property in this record; null for what is empty. */
export function valueOf({ record, property }: CellProps): string | number | boolean | null {
  const value: unknown = record?.params[property.path];
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

interface FrameProps {
  readonly props: CellProps;
  readonly numeric?: boolean;
  readonly children: React.ReactNode;
}

/** In a list the value alone, on a record's page with its label. */
export function CellFrame({ props, numeric = false, children }: FrameProps): React.ReactElement {
  const { property, where, record } = props;
  const { translateProperty, t } = useTranslation();
  const empty = children === null;
  if (where === 'list' && property.isTitle && record && !empty) {
    const shows = record.recordActions.some(({ name }) => name === 'show');
    const to = `/admin/resources/${property.resourceId}/records/${encodeURIComponent(String(record.id))}/show`;
    return shows ? <Link to={to}>{children}</Link> : <span className="tk-value">{children}</span>;
  }
  if (where === 'list')
    return <span className={numeric ? 'tk-number' : 'tk-value'}>{empty ? '' : children}</span>;
  return (
    // A list of its own: AdminJS puts a section around each property, and that may stand in no list.
    <dl className={property.type === 'textarea' ? 'tk-field tk-long' : 'tk-field'}>
      <dt>{translateProperty(property.label, property.resourceId)}</dt>
      <dd className={numeric ? 'tk-tabular' : undefined}>
        {empty ? <span className="tk-empty">{t('panel.none')}</span> : children}
      </dd>
    </dl>
  );
}
