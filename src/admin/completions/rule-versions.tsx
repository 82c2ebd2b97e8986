import { useTranslation } from 'adminjs';
import React from 'react';
import type { Certificate } from '../../modules/task-packages/index.js';
import { groupThousands } from '../kit/components/formats.js';

/** Which version of the machine's conditions and of the ranking stands behind how many links. */
export function RuleVersions({
  versions,
}: {
  readonly versions: NonNullable<Certificate['ruleVersions']>;
}): React.ReactElement | null {
  const { t } = useTranslation();
  if (versions.length === 0) return null;
  return (
    <table className="tk-table">
      <caption>{t('completions.ruleVersions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('completions.method')}</th>
          <th scope="col">{t('completions.ruleVersion')}</th>
          <th scope="col" className="tk-number">
            {t('completions.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ method, version, count }) => (
          <tr key={`${method} ${version}`}>
            <td>{t(`linking.method.${method}`)}</td>
            <td className="tk-tabular">{version}</td>
            <td className="tk-number">{groupThousands(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
