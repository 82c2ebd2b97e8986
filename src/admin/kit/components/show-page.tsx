import { BasePropertyComponent, type ActionProps } from 'adminjs';
import React from 'react';

/** A record's page: its columns as label and value, several to a line. */
export default function ShowPage({ resource, record }: ActionProps): React.ReactElement {
  return (
    <div className="tk-panel">
      <div className="tk-fields">
        {resource.showProperties.map((property) => (
          <BasePropertyComponent
            key={property.propertyPath}
            where="show"
            property={property}
            resource={resource}
            record={record}
          />
        ))}
      </div>
    </div>
  );
}
