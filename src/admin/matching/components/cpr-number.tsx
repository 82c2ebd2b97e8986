import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { newKey } from '../../kit/components/send-command.js';

/** Masked until asked for; the look-up is registered before the number is shown. */
export function CprNumber({ masked, taskId }: { masked: string | null; taskId: string }): React.ReactElement {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const reveal = async (): Promise<void> => {
    const response = await fetch(`/api/v1/tasks/${encodeURIComponent(taskId)}/cpr`, {
      method: 'POST',
      credentials: 'same-origin',
      body: '{}',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    });
    const body = (await response.json().catch(() => ({}))) as { cpr?: string };
    if (!response.ok || body.cpr === undefined) return setFailed(true);
    setShown(body.cpr);
    await navigator.clipboard?.writeText(body.cpr).catch(() => undefined);
  };
  if (masked === null) return <>–</>;
  return (
    <>
      <span className="tk-tabular">{shown ?? masked}</span>{' '}
      {shown === null ? (
        <button
          type="button"
          className="tk-button tk-button-quiet"
          title={t('linking.i.logged')}
          onClick={() => void reveal()}
        >
          {t('matching.showCpr')}
        </button>
      ) : null}
      {failed ? <span role="alert">{t('matching.cprRefused')}</span> : null}
    </>
  );
}
