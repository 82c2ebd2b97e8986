import { useTranslation } from 'adminjs';
import React from 'react';

/** What was asked for could not be read: why, with the code, and a way to ask again. */
export function LoadFailure({
  code,
  retry,
}: {
  readonly code: string;
  readonly retry: () => void;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-refusal" role="alert" data-code={code}>
      <p>{t(`messages.errors.${code}`, { defaultValue: code })}</p>
      <p>
        <small>{t('panel.errorCode', { code })}</small>
      </p>
      <button type="button" className="tk-button" onClick={retry}>
        {t('panel.retry')}
      </button>
    </div>
  );
}
