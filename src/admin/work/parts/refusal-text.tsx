import { useTranslation } from 'adminjs';
import React from 'react';
import type { Refused } from '../state/work-api.js';

/** A refusal in words: the API's own, else the panel's text for the code. */
export function RefusalText({ refusal }: { readonly refusal: Refused }): React.ReactElement {
  const { t } = useTranslation();
  const { code, title, details } = refusal;
  return (
    <>
      <p>{title !== '' ? title : t(`messages.errors.${code}`, { defaultValue: code, ...details })}</p>
      <small>{t('panel.errorCode', { code })}</small>
    </>
  );
}
