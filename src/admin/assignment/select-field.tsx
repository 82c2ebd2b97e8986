import React from 'react';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}

export function SelectField({ label, name, value, onChange, children }: Props): React.ReactElement {
  const id = `assign-${name}`;
  return (
    <div className="tk-input">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
