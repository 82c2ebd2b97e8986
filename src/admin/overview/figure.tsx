import React from 'react';
import { Link } from 'react-router-dom';
import { groupThousands } from '../kit/components/formats.js';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  /** The list of what is counted. */
  readonly to: string;
  /** Calls for somebody; a number of nothing never does. */
  readonly isUrgent?: boolean;
}

/** One number and what it counts; it opens the rows themselves. */
export function Figure({ name, label, value, to, isUrgent = false }: Props): React.ReactElement {
  const urgent = isUrgent && value > 0 ? ' tk-figure-urgent' : '';
  return (
    <Link className={`tk-figure${urgent}`} to={to} data-testid={`figure-${name}`}>
      <strong>{groupThousands(value)}</strong>
      <span>{label}</span>
    </Link>
  );
}
