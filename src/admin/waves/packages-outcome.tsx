import { useTranslation } from 'adminjs';
import React from 'react';
import type { WavePackagesResult } from '../../modules/task-packages/index.js';
import { groupThousands } from '../kit/components/formats.js';

/** What the act did, and by name each municipality where it did not. */
export function PackagesOutcome({ result }: { readonly result: WavePackagesResult }): React.ReactElement {
  const { t } = useTranslation();
  const waiting = result.municipalities.filter(({ outcome }) => outcome === 'NOT_LOADED');
  const refused = result.municipalities.filter(({ outcome }) => outcome === 'REFUSED');
  return (
    <div className="tk-banner" role="status" data-testid="packages-created">
      <p>
        {t('waves.packagesCreated', {
          created: result.created,
          published: result.published,
          existing: result.existing,
          tasks: groupThousands(result.tasks),
        })}
      </p>
      {waiting.length === 0 ? null : (
        <p>
          {t('waves.packagesWait', { count: waiting.length })}{' '}
          {waiting.map(({ municipality }) => municipality).join(', ')}
        </p>
      )}
      {refused.map(({ municipalityCode, municipality, refusal }) => (
        <p key={municipalityCode}>
          {t('waves.packageRefused', { municipality })}{' '}
          {t(`messages.errors.${refusal}`, { defaultValue: refusal ?? '' })}
        </p>
      ))}
    </div>
  );
}
