import { useTranslation } from 'adminjs';
import React from 'react';
import { Link, useLocation, useSearchParams } from 'react-router-dom';
import type { ResolvedChoices, ResolvedDetail } from '../../modules/task-packages/index.js';
import { ConfidentialGate } from './confidential-gate.js';
import { CprGate } from './cpr-gate.js';
import { DecisionFacts } from './decision-facts.js';
import { DecisionHistory } from './decision-history.js';
import { MaskedEvidence } from './masked-evidence.js';
import { Printed } from './printed.js';
import { RefusalNote } from './refusal-note.js';
import { useResolved } from './use-resolved.js';
import { useWords } from './words.js';

/** One decision with all that is kept on it, to read and to print. */
export default function ResolvedDetailPage(): React.ReactElement {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const path = (query.get('item') ?? '').split('/').map(encodeURIComponent).join('/');
  const choices = useResolved<ResolvedChoices>('/api/v1/resolved/choices');
  const detail = useResolved<ResolvedDetail>(`/api/v1/resolved/${path}`);
  const refusal = choices.refusal ?? detail.refusal;
  return (
    <main className="tk-page tk-resolved">
      <Header accountNo={detail.data?.item.accountNo ?? ''} />
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      {detail.data && choices.data ? (
        <Decision key={path} path={path} detail={detail.data} choices={choices.data} />
      ) : refusal ? null : (
        <p role="status">{t('resolved.loading')}</p>
      )}
    </main>
  );
}

function Header({ accountNo }: { readonly accountNo: string }): React.ReactElement {
  const { t } = useTranslation();
  const list = (useLocation().state as { list?: string } | null)?.list ?? '';
  return (
    <header className="tk-header">
      <p className="tk-crumbs">
        <Link to={`/admin/pages/resolved?${list}`}>{t('resolved.title')}</Link>
      </p>
      <div className="tk-title">
        <h1>{t('resolved.decisionOn', { accountNo })}</h1>
        <div className="tk-actions">
          <button type="button" className="tk-button" onClick={() => window.print()}>
            {t('resolved.print')}
          </button>
        </div>
      </div>
    </header>
  );
}

function Decision({
  path,
  detail,
  choices,
}: {
  readonly path: string;
  readonly detail: ResolvedDetail;
  readonly choices: ResolvedChoices;
}): React.ReactElement {
  const words = useWords(choices);
  return (
    <>
      <DecisionFacts detail={detail} words={words} />
      {detail.mayOpenEvidence ? (
        <ConfidentialGate path={path} words={words} />
      ) : (
        <MaskedEvidence evidence={detail.maskedEvidence} words={words} />
      )}
      {detail.mayRevealCpr ? <CprGate path={path} /> : null}
      <DecisionHistory detail={detail} />
      <Printed />
    </>
  );
}
