import { useTranslation } from 'adminjs';
import React, { useEffect, useRef } from 'react';

const KEYS = [
  ['1 – 9', 'choose'],
  ['0', 'noGrant'],
  ['Enter', 'ask'],
  ['Esc', 'cancel'],
  ['s', 'skip'],
  ['p', 'park'],
  ['e', 'escalate'],
  ['u', 'undo'],
  ['t', 'twins'],
  ['d', 'recent'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** All keys of the page, with what each does. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="tk-dialog" aria-labelledby="work-help" onClose={onClose}>
      <h2 id="work-help">{t('work.help.title')}</h2>
      <dl className="tk-work-keys">
        {KEYS.map(([key, what]) => (
          <React.Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`work.help.${what}`)}</dd>
          </React.Fragment>
        ))}
      </dl>
      <p className="tk-muted">{t('work.help.fields')}</p>
      <form method="dialog" className="tk-buttons">
        <button type="submit" className="tk-button tk-button-primary">
          {t('work.help.close')}
        </button>
      </form>
    </dialog>
  );
}
