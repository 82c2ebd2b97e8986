import { useTranslation } from 'adminjs';
import React from 'react';
import type { Refused } from './get-json.js';

/** What is wrong and what to do, with the code for support. */
export function RefusalNote({ refusal }: { readonly refusal: Refused }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-refusal" role="alert">
      <p>
        {refusal.field === null
          ? t(`messages.errors.${refusal.code}`, { defaultValue: t('resolved.failed'), ...refusal.details })
          : t('resolved.fieldRefused', { field: t(`resolved.${refusal.field}`) })}
      </p>
      <small>{t('panel.errorCode', { code: refusal.code })}</small>
    </div>
  );
}
