import { useTranslation } from 'adminjs';
import React from 'react';
import type { CommandAnswer } from '../../kit/components/send-command.js';

interface Props {
  readonly answer: CommandAnswer;
  readonly box?: React.RefObject<HTMLDivElement>;
  readonly children?: React.ReactNode;
}

/** A refusal with its code, read aloud; the box may be given the focus. */
export function Refusal({ answer, box, children }: Props): React.ReactElement {
  const { t } = useTranslation();
  const code = answer.code ?? 'panel.unexpected';
  return (
    <div className="tk-refusal" role="alert" tabIndex={-1} ref={box} data-code={code}>
      <p>{t(`messages.errors.${code}`, { defaultValue: code, ...answer.notice?.options })}</p>
      <small>{t('panel.errorCode', { code })}</small>
      {children}
    </div>
  );
}
