import React from 'react';
import { Link } from 'react-router-dom';

/** A cell that leads to the record's own page. */
export function recordLink(resource: string, id: number, text: string): React.ReactElement {
  return <Link to={`/admin/resources/${resource}/records/${id}/show`}>{text}</Link>;
}
