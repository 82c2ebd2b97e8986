import React from 'react';

/** A label and its value in a description list; nothing where there is nothing to tell. */
export function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}): React.ReactElement | null {
  if (children === null || children === undefined || children === false || children === '') return null;
  return (
    <div className="tk-field">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
