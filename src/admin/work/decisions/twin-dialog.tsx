import { useTranslation } from 'adminjs';
import React, { useEffect, useId, useRef, useState } from 'react';
import type { TwinOffer, TwinsApplied } from '../../../modules/task-packages/index.js';
import { RefusalText } from '../parts/refusal-text.js';
import type { Said } from '../state/said.js';
import { TwinResults } from './twin-results.js';
import { TwinTable } from './twin-table.js';
import { useApplyTwins } from './use-apply-twins.js';
import { isPlain } from './use-plain-key.js';

interface Props {
  readonly linkId: number;
  readonly offer: TwinOffer;
  readonly say: (said: Said) => void;
  readonly onApplied: (applied: TwinsApplied) => void;
  readonly onClose: (wasApplied: boolean) => void;
}

/** The grid of twins: none ticked, `a` ticks all, Enter applies, Escape closes. What was refused stays to be read. */
export function TwinDialog({ linkId, offer, say, onApplied, onClose }: Props): React.ReactElement | null {
  const { t } = useTranslation();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const { source, twins } = offer;
  const { applied, refusal, isSending, apply } = useApplyTwins(linkId, twins, ticked, (answer) => {
    say(saidOf(answer));
    onApplied(answer);
    if (answer.results.every(({ kind }) => kind === 'LINKED')) dialog.current?.close();
  });
  useEffect(() => dialog.current?.showModal(), []);
  if (source === null) return null;
  const areAll = ticked.size === twins.length;
  const tickAll = (): void => setTicked(new Set(areAll ? [] : twins.map(({ taskId }) => taskId)));

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (applied !== null || !isPlain(event.nativeEvent)) return;
    const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (event.key.toLowerCase() === 'a') tickAll();
    else if (event.key === 'Enter' && !isOnButton) apply();
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="tk-dialog tk-twin-dialog"
      aria-labelledby={title}
      data-testid="twins"
      onClose={() => onClose(applied !== null)}
      onKeyDown={onKeyDown}
    >
      <h2 id={title} tabIndex={-1} autoFocus>
        {t('twins.title')}
      </h2>
      {applied === null ? (
        <>
          <p className="tk-intro">{t('twins.intro', { accountNo: source.accountNo })}</p>
          {refusal === null ? null : (
            <div className="tk-refusal" role="alert" data-code={refusal.code}>
              <RefusalText refusal={refusal} />
            </div>
          )}
          <TwinTable
            source={source}
            twins={twins}
            ticked={ticked}
            onTick={(taskId, isTicked) =>
              setTicked(
                (all) => new Set(isTicked ? [...all, taskId] : [...all].filter((id) => id !== taskId)),
              )
            }
          />
        </>
      ) : (
        <TwinResults results={applied.results} />
      )}
      <div className="tk-buttons">
        {applied === null ? (
          <>
            <button type="button" className="tk-button" onClick={tickAll}>
              {t(areAll ? 'twins.noneOfThem' : 'twins.all')} <kbd aria-hidden="true">a</kbd>
            </button>
            <button
              type="button"
              className="tk-button tk-button-primary"
              disabled={ticked.size === 0 || isSending}
              onClick={apply}
            >
              {isSending ? t('panel.sending') : t('twins.apply', { count: ticked.size })}{' '}
              <kbd aria-hidden="true">Enter</kbd>
            </button>
          </>
        ) : null}
        <button type="button" className="tk-button tk-button-quiet" onClick={() => dialog.current?.close()}>
          {t('panel.close')}
        </button>
      </div>
    </dialog>
  );
}

function saidOf({ results }: TwinsApplied): Said {
  const count = results.filter(({ kind }) => kind === 'LINKED').length;
  const refused = results.length - count;
  const how = refused === 0 ? 'applied' : count === 0 ? 'none' : 'partly';
  return { key: `twins.said.${how}`, values: { count, refused } };
}
