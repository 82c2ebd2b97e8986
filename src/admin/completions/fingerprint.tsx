import { useTranslation } from 'adminjs';
import React from 'react';

/** The digest that proves later that no decision was changed behind the certificate. */
export function Fingerprint({ sha256 }: { readonly sha256: string | undefined }): React.ReactElement | null {
  const { t } = useTranslation();
  if (sha256 === undefined) return null;
  return (
    <dl className="tk-fingerprint">
      <dt>{t('completions.fingerprint')}</dt>
      <dd>{sha256}</dd>
      <dd>{t('completions.fingerprintHelp')}</dd>
    </dl>
  );
}
