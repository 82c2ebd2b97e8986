import { useTranslation } from 'adminjs';
import React, { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { ResolvedDetail } from '../../modules/task-packages/index.js';
import { EvidenceList } from './evidence-list.js';
import { danishDate, getJson } from './format.js';
import { ResolvedTable } from './resolved-table.js';

/** One decision with all that is kept on it, to read and to print. */
export default function ResolvedDetailPage(): React.ReactElement {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const [data, setData] = useState<ResolvedDetail | null>(null);
  const [isFailed, setFailed] = useState(false);
  const path = (query.get('item') ?? '').split('/').map(encodeURIComponent).join('/');
  useEffect(() => {
    getJson<ResolvedDetail>(`/api/v1/resolved/${path}`).then(setData, () => setFailed(true));
  }, [path]);
  if (isFailed)
    return (
      <p className="tk-page tk-refusal" role="alert">
        {t('resolved.failed')}
      </p>
    );
  if (!data)
    return (
      <p className="tk-page" role="status">
        {t('resolved.loading')}
      </p>
    );
  const { item, confidential } = data;
  return (
    <main className="tk-page">
      <h1>{`${t('resolved.account')} ${item.accountNo}`}</h1>
      <p className="tk-buttons">
        <Link to="/admin/pages/resolved">{t('resolved.back')}</Link>{' '}
        <button type="button" className="tk-button" onClick={() => window.print()}>
          {t('resolved.print')}
        </button>
      </p>
      <ResolvedTable rows={[item]} />
      <p>{`${t('resolved.case')}: ${data.caseNo ?? '–'} · ${t('resolved.grant')}: ${data.grantNo ?? '–'}`}</p>
      {confidential && <Confidential told={confidential} />}
      <h2>{t('resolved.transitions')}</h2>
      <ul>
        {data.transitions.map((move, index) => (
          <li key={index}>{`${danishDate(String(move.at))}: ${move.toStatus} – ${move.by}`}</li>
        ))}
      </ul>
      <h2>{t('resolved.audit')}</h2>
      <ul>
        {data.audit.map((event) => (
          <li
            key={event.seq}
          >{`${event.seq} · ${danishDate(String(event.at))} · ${event.actor} · ${event.command} · ${event.hash}`}</li>
        ))}
      </ul>
    </main>
  );
}

function Confidential({
  told,
}: {
  readonly told: NonNullable<ResolvedDetail['confidential']>;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {told.note && <p>{`${t('resolved.note')}: ${told.note}`}</p>}
      {told.endReason && <p>{`${t('resolved.endReason')}: ${told.endReason}`}</p>}
      <EvidenceList evidence={told.evidence} />
      <h2>{t('resolved.information')}</h2>
      <pre>{JSON.stringify(told.kyInformation, null, 2)}</pre>
      <h2>{t('resolved.notes')}</h2>
      <ul>
        {told.notes.map((note, index) => (
          <li key={index}>{`${danishDate(String(note.at))} ${note.by}: ${note.body}`}</li>
        ))}
      </ul>
    </>
  );
}
