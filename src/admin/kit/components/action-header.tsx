import { Icon } from '@adminjs/design-system';
import {
  useFilterDrawer,
  useTranslation,
  type ActionHeaderProps,
  type ActionJSON,
  type RecordJSON,
  type ResourceJSON,
} from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';

/** Where one is, what it is, and what can be done here: all commands are buttons in sight, none hide in a menu. */
export default function ActionHeader({ resource, record, action }: ActionHeaderProps): React.ReactElement {
  const { ta, tl, tb } = useTranslation();
  const { toggleFilter, filtersCount } = useFilterDrawer();
  const label = tl(resource.name, resource.id);
  const isList = action.name === 'list';
  const others = (record ? record.recordActions : resource.resourceActions).filter(
    ({ name }) => name !== action.name && name !== 'list' && name !== 'search',
  );
  const hrefOf = ({ name }: ActionJSON): string =>
    record
      ? `/admin/resources/${resource.id}/records/${record.id}/${name}`
      : `/admin/resources/${resource.id}/actions/${name}`;
  const title = record && titleOf(record, resource, tl);
  return (
    <header className="tk-header">
      <nav className="tk-crumbs" aria-label="breadcrumb">
        <Link to="/admin">{tl('dashboard')}</Link>
        {isList ? null : <Link to={`/admin/resources/${resource.id}`}>{label}</Link>}
        {record && action.name !== 'show' ? (
          <Link to={`/admin/resources/${resource.id}/records/${record.id}/show`}>{title}</Link>
        ) : null}
      </nav>
      <div className="tk-title">
        <h1>{isList ? label : action.name === 'show' ? title : ta(action.label, resource.id)}</h1>
        <div className="tk-actions">
          {others
            .filter(({ name }) => name !== 'show')
            .map((other) => (
              <Link
                key={other.name}
                className={`tk-button tk-button-${other.variant}`}
                to={hrefOf(other)}
                data-testid={`action-${other.name}`}
              >
                <Icon icon={other.icon ?? 'ChevronRight'} size={14} />
                {ta(other.label, resource.id)}
              </Link>
            ))}
          {isList && resource.filterProperties.length > 0 ? (
            <button
              type="button"
              className="tk-button tk-button-quiet"
              onClick={toggleFilter}
              data-testid="filter"
            >
              <Icon icon="Filter" size={14} />
              {tb(filtersCount > 0 ? 'filterActive' : 'filter', resource.id, { count: filtersCount })}
            </button>
          ) : null}
        </div>
      </div>
    </header>
  );
}

/** A record whose title is a code is called by the code's label. */
function titleOf(
  record: RecordJSON,
  { id, titleProperty }: ResourceJSON,
  tl: ReturnType<typeof useTranslation>['tl'],
): string {
  const { propertyPath, custom } = titleProperty;
  return custom['kind'] === 'enum'
    ? tl(`${propertyPath}.${record.title}`, id, { defaultValue: record.title })
    : record.title;
}
