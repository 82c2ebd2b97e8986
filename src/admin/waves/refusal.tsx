import { useTranslation } from 'adminjs';
import React from 'react';
import type { Refused } from './use-wave-command.js';

export function Refusal({ refused }: { readonly refused: Refused | null }): React.ReactElement | null {
  const { t } = useTranslation();
  if (refused === null) return null;
  const { code, text } = refused;
  return (
    <div className="tk-refusal" role="alert" data-code={code}>
      <p>{text ?? t(`messages.errors.${code}`, { defaultValue: code })}</p>
      <small>{t('panel.errorCode', { code })}</small>
    </div>
  );
}
