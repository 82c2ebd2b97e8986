import { useTranslation, type ActionProps } from 'adminjs';
import React, { useEffect, useRef, useState } from 'react';
import { AccountPanel } from './components/account-panel.js';
import { CandidateList } from './components/candidate-list.js';
import { CaseList } from './components/case-list.js';
import { DecisionForm } from './components/decision-form.js';
import { EMPTY_DECISION, previewQuery, type Decision } from './components/decision.js';
import { GrantSearch } from './components/grant-search.js';
import { Refusal } from './components/refusal.js';
import { useConfirm } from './components/use-confirm.js';
import { useKyPreview } from './components/use-ky-preview.js';
import { useMatching } from './components/use-matching.js';

/**
 * Account and claims beside the ranked grants. Nothing is preselected; what KY will do is shown before confirming. Serves
 * both "Knyt til bevilling" and "Ingen direkte bevilling".
 */
export default function MatchScreen({ action, record, resource }: ActionProps): React.ReactElement {
  const { t } = useTranslation();
  const taskId = record?.id ?? '';
  const isNone = action.name === 'recordNoDirectGrant';
  const { data, failure, reload } = useMatching(taskId);
  const [decision, setDecision] = useState<Decision>({ ...EMPTY_DECISION, isNone });
  const ky = useKyPreview(taskId, data && previewQuery(decision, data.view), data?.view.receiptHash ?? '');
  const { confirm, isSending, refusal } = useConfirm(resource.id, taskId, reload);
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), [refusal]);

  if (failure) return <Refusal answer={failure} box={alert} />;
  if (!data)
    return (
      <p className="tk-page" role="status">
        {t('matching.loading')}
      </p>
    );
  const { view, task, benefitTypes } = data;
  const usedCase = decision.caseId ?? ky.preview?.kyPreview.caseId ?? null;

  return (
    <div className="tk-match">
      <section className="tk-panel" aria-label={t('matching.account')}>
        <AccountPanel view={view} taskNo={task.taskNo} taskId={taskId} />
        <CaseList cases={view.citizenCases} chosen={decision.requestNewCase ? null : usedCase} />
      </section>
      <section className="tk-panel" aria-label={t('matching.candidates')}>
        {refusal ? <Refusal answer={refusal} box={alert} /> : null}
        {view.isTie ? <p className="tk-banner">{t('linking.i.tie')}</p> : null}
        <CandidateList view={view} decision={decision} onChoose={setDecision} />
        <GrantSearch taskId={taskId} decision={decision} onChoose={setDecision} benefitTypes={benefitTypes} />
        <DecisionForm
          view={view}
          decision={decision}
          ky={ky}
          benefitTypes={benefitTypes}
          isSending={isSending}
          onChange={setDecision}
          onConfirm={() => void confirm(decision, data)}
        />
      </section>
    </div>
  );
}
