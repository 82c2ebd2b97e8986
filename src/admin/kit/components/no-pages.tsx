import type React from 'react';

/** The pages stand in our own menu. */
export default function NoPages(): React.ReactElement | null {
  return null;
}
