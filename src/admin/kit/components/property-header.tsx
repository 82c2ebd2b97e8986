import { SortLink, useTranslation, type BasePropertyJSON } from 'adminjs';
import React from 'react';

interface Props {
  readonly property: BasePropertyJSON;
  readonly sortBy?: string;
  readonly direction?: 'asc' | 'desc';
}

/** The head of a column, over numbers on the right like they are; sorted ones say so to screen readers. */
export default function PropertyHeader({ property, sortBy, direction }: Props): React.ReactElement {
  const { translateProperty } = useTranslation();
  const numeric = property.custom['numeric'] === true;
  const sorted =
    sortBy === property.propertyPath ? (direction === 'desc' ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" className={numeric ? 'tk-numeric' : undefined} aria-sort={sorted}>
      {property.isSortable ? (
        <SortLink property={property} sortBy={sortBy} direction={direction} />
      ) : (
        translateProperty(property.label, property.resourceId)
      )}
    </th>
  );
}
