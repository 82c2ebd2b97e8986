import { useTranslation } from 'adminjs';
import React from 'react';
import type { PackageState } from '../../modules/task-packages/index.js';
import { PACKAGE_TONES } from '../packages/package-tones.js';

/** The state of a package, in the words of its own list. */
export function StateBadge({ state }: { readonly state: PackageState }): React.ReactElement {
  const { tl } = useTranslation();
  const tones: Readonly<Partial<Record<PackageState, string>>> = PACKAGE_TONES;
  return (
    <span className={`tk-badge tk-badge-${tones[state] ?? 'neutral'}`}>
      {tl(`state.${state}`, 'packages')}
    </span>
  );
}
