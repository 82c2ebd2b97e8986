import { useTranslation } from 'adminjs';
import React from 'react';
import type { Cockpit, KlikPublicationResult } from '../../modules/task-packages/index.js';
import { Refusal } from './refusal.js';
import { useWaveCommand } from './use-wave-command.js';

/** K98 = Ja: one act for all 98, whatever the waves. */
export function PublishToAll({
  cockpit,
  look,
}: {
  readonly cockpit: Cockpit;
  readonly look: () => void;
}): React.ReactElement {
  const { t } = useTranslation();
  const { isBusy, refused, send } = useWaveCommand();
  const count = cockpit.municipalities.filter(({ klikPublishedOn }) => klikPublishedOn !== null).length;
  const publish = async (): Promise<void> => {
    await send<KlikPublicationResult>('waves/publications', {});
    look();
  };
  return (
    <section className="tk-panel">
      <Refusal refused={refused} />
      <p className="tk-intro">{t('waves.publishedToAll', { count, total: cockpit.municipalities.length })}</p>
      {count < cockpit.municipalities.length ? (
        <button
          type="button"
          className="tk-button tk-button-primary"
          disabled={isBusy}
          onClick={() => void publish()}
        >
          {t('waves.publishToAll')}
        </button>
      ) : null}
    </section>
  );
}
