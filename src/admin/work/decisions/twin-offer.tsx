import { useTranslation } from 'adminjs';
import React, { useCallback, useState } from 'react';
import type { TwinsApplied } from '../../../modules/task-packages/index.js';
import type { Said } from '../state/said.js';
import { TwinDialog } from './twin-dialog.js';
import { usePlainKey } from './use-plain-key.js';
import { useTwins } from './use-twins.js';

interface Props {
  /** The decision that was just carried out. */
  readonly linkId: number;
  readonly say: (said: Said) => void;
  readonly onApplied: (applied: TwinsApplied) => void;
}

/**
 * Says how many tasks the decision fits too; the grid opens by `t` or a press and never by itself: an Enter meant for the
 * next task cannot land in it. Shows nothing where there are none.
 */
export function TwinsOffer({ linkId, say, onApplied }: Props): React.ReactElement | null {
  const { t } = useTranslation();
  const { offer, refusal } = useTwins(linkId);
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const hasTwins = !isDone && offer?.source != null && offer.twins.length > 0;
  usePlainKey(
    't',
    useCallback(() => setOpen(hasTwins), [hasTwins]),
  );
  if (refusal?.code === 'linking.twin_needs_second_person')
    return <p className="tk-muted">{t(`messages.errors.${refusal.code}`)}</p>;
  if (!hasTwins) return null;
  return (
    <>
      <button
        type="button"
        className="tk-button"
        aria-keyshortcuts="t"
        data-testid="twins-offered"
        onClick={() => setOpen(true)}
      >
        {t('twins.offered', { count: offer.twins.length })} <kbd aria-hidden="true">t</kbd>
      </button>
      {isOpen ? (
        <TwinDialog
          linkId={linkId}
          offer={offer}
          say={say}
          onApplied={onApplied}
          onClose={(wasApplied) => {
            setOpen(false);
            setDone(wasApplied);
          }}
        />
      ) : null}
    </>
  );
}
