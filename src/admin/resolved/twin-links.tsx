import React from 'react';
import { Link } from 'react-router-dom';
import type { TwinRef } from '../../modules/task-packages/index.js';

/** Decisions of the same group, each by its account. */
export function TwinLinks({
  municipality,
  twins,
}: {
  readonly municipality: string;
  readonly twins: readonly TwinRef[];
}): React.ReactElement {
  return (
    <>
      {twins.map(({ linkId, accountNo }) => (
        <span key={linkId} className="tk-twin-link">
          <Link to={`/admin/pages/resolvedDetail?item=${municipality}/LINK/${linkId}`}>{accountNo}</Link>
        </span>
      ))}
    </>
  );
}
