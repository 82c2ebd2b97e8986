import { useTranslation, type RecordJSON } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';

/** To the decision with its evidence receipt, made for paper and the records system; nothing while there is none. */
export function ReceiptLink({ record }: { readonly record: RecordJSON }): React.ReactElement | null {
  const { t } = useTranslation();
  const { municipalityCode, linkId, withdrawalId } = record.params;
  const kind = linkId ? 'LINK' : 'WITHDRAWAL';
  const id: unknown = linkId ?? withdrawalId;
  if (!id) return null;
  const item = `${String(municipalityCode)}/${kind}/${String(id)}`;
  return (
    <p className="tk-receipt">
      <Link className="tk-button" to={`/admin/pages/resolvedDetail?item=${item}`}>
        {t('dossier.receipt')}
      </Link>
    </p>
  );
}
