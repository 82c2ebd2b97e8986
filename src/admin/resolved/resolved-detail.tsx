import { useTranslation } from 'adminjs';
import React from 'react';
import { Link, useLocation, useSearchParams } from 'react-router-dom';
import type { ResolvedChoices, ResolvedDetail } from '../../modules/task-packages/index.js';
import { danishMoment } from '../kit/components/formats.js';
import { EvidenceList } from './evidence-list.js';
import { RefusalNote } from './refusal-note.js';
import { ResolvedTable } from './resolved-table.js';
import { useResolved } from './use-resolved.js';

/** One decision with all that is kept on it, to read and to print. */
export default function ResolvedDetailPage(): React.ReactElement {
  const { t, tl } = useTranslation();
  const [query] = useSearchParams();
  const location = useLocation();
  const list = (location.state as { list?: string } | null)?.list ?? '';
  const path = (query.get('item') ?? '').split('/').map(encodeURIComponent).join('/');
  const choices = useResolved<ResolvedChoices>('/api/v1/resolved/choices');
  const { data, refusal } = useResolved<ResolvedDetail>(`/api/v1/resolved/${path}`);
  const failure = choices.refusal ?? refusal;
  if (failure)
    return (
      <main className="tk-page tk-resolved">
        <RefusalNote refusal={failure} />
      </main>
    );
  if (!data || !choices.data)
    return (
      <p className="tk-page tk-resolved" role="status">
        {t('resolved.loading')}
      </p>
    );
  const { item, confidential } = data;
  return (
    <main className="tk-page tk-resolved">
      <h1>{`${t('resolved.account')} ${item.accountNo}`}</h1>
      <p className="tk-buttons">
        <Link to={`/admin/pages/resolved?${list}`}>{t('resolved.back')}</Link>{' '}
        <button type="button" className="tk-button" onClick={() => window.print()}>
          {t('resolved.print')}
        </button>
      </p>
      <ResolvedTable rows={[item]} choices={choices.data} list={list} />
      <p>{`${t('resolved.case')}: ${data.caseNo ?? '–'} · ${t('resolved.grant')}: ${data.grantNo ?? '–'}`}</p>
      {confidential && <Confidential told={confidential} />}
      <h2>{t('resolved.transitions')}</h2>
      <ul>
        {data.transitions.map((move, index) => (
          <li
            key={index}
          >{`${danishMoment(String(move.at))}: ${tl(`status.${move.toStatus}`, 'tasks')} – ${move.by}`}</li>
        ))}
      </ul>
      <h2>{t('resolved.audit')}</h2>
      <ul>
        {data.audit.map((event) => (
          <li
            key={event.seq}
          >{`${event.seq} · ${danishMoment(String(event.at))} · ${event.actor} · ${event.command} · ${event.hash}`}</li>
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
          <li key={index}>{`${danishMoment(String(note.at))} ${note.by}: ${note.body}`}</li>
        ))}
      </ul>
    </>
  );
}
