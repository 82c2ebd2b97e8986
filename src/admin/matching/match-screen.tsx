import { useTranslation, useNotice, type ActionProps } from 'adminjs';
import React, { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { commandUrl, newKey, sendCommand, type CommandAnswer } from '../kit/components/send-command.js';
import { AccountPanel } from './components/account-panel.js';
import { CandidateList } from './components/candidate-list.js';
import { CaseList } from './components/case-list.js';
import { DecisionForm, EMPTY_DECISION, type Decision } from './components/decision-form.js';
import { GrantSearch } from './components/grant-search.js';
import { useMatching } from './components/use-matching.js';

/**
 * Account and claims beside the ranked grants. Nothing is preselected; what KY will do is shown before confirming. Serves
 * both "Knyt til bevilling" and "Ingen direkte bevilling".
 */
export default function MatchScreen({ action, record, resource }: ActionProps): React.ReactElement {
  const { t } = useTranslation();
  const addNotice = useNotice();
  const navigate = useNavigate();
  const taskId = record?.id ?? '';
  const { data, failure, reload } = useMatching(taskId);
  const [decision, setDecision] = useState<Decision>({
    ...EMPTY_DECISION,
    isNone: action.name === 'recordNoDirectGrant',
  });
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<CommandAnswer | null>(null);
  const key = useMemo(newKey, [taskId, refusal]);
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

  const confirm = async (): Promise<void> => {
    setSending(true);
    setRefusal(null);
    const name = decision.isNone ? 'recordNoDirectGrant' : 'matchToGrant';
    const answer = await sendCommand(
      commandUrl(resource.id, name, taskId),
      { ...bodyOf(decision), receiptHash: view.receiptHash, version: task.version },
      key,
    ).catch((): CommandAnswer => ({ code: 'shared.database_unavailable' }));
    setSending(false);
    if (answer.notice?.type !== 'success') {
      setRefusal(answer);
      if (answer.code === 'linking.evidence_changed' || answer.code === 'shared.stale_version') reload();
      return;
    }
    addNotice(answer.notice as Parameters<typeof addNotice>[0]);
    navigate(answer.redirectUrl ?? `/admin/resources/${resource.id}/records/${taskId}/show`);
  };

  return (
    <div className="tk-match">
      <section className="tk-panel" aria-label={t('matching.account')}>
        <AccountPanel view={view} taskNo={task.taskNo} taskId={taskId} />
        <CaseList cases={view.citizenCases} chosen={previewCaseId(view, decision)} />
      </section>
      <section className="tk-panel" aria-label={t('matching.candidates')}>
        {refusal ? <Refusal answer={refusal} box={alert} /> : null}
        {view.isTie ? <p className="tk-banner">{t('linking.i.tie')}</p> : null}
        <CandidateList view={view} decision={decision} onChoose={setDecision} />
        <GrantSearch taskId={taskId} decision={decision} onChoose={setDecision} />
        <DecisionForm
          view={view}
          decision={decision}
          benefitTypes={benefitTypes}
          isSending={isSending}
          onChange={setDecision}
          onConfirm={() => void confirm()}
        />
      </section>
    </div>
  );
}

function Refusal({
  answer,
  box,
}: {
  answer: CommandAnswer;
  box: React.RefObject<HTMLDivElement>;
}): React.ReactElement {
  const { t } = useTranslation();
  const code = answer.code ?? 'panel.unexpected';
  return (
    <div className="tk-refusal" role="alert" tabIndex={-1} ref={box} data-code={code}>
      <p>{t(`messages.errors.${code}`, { defaultValue: code, ...answer.notice?.options })}</p>
      <small>{t('panel.errorCode', { code })}</small>
    </div>
  );
}

function previewCaseId(view: Parameters<typeof CandidateList>[0]['view'], decision: Decision): number | null {
  if (decision.caseId !== null) return decision.caseId;
  const candidate = view.candidates.find((one) =>
    decision.isNone ? one.grant === null : one.grant?.grantId === decision.grantId,
  );
  return candidate?.kyPreview?.caseId ?? null;
}

function bodyOf(decision: Decision): Record<string, unknown> {
  return {
    ...(decision.isNone ? { category: decision.category } : { grantId: decision.grantId }),
    ...(decision.isNone && decision.benefitType !== '' ? { benefitType: decision.benefitType } : {}),
    ...(decision.caseId === null ? {} : { chosenCaseId: decision.caseId }),
    ...(decision.requestNewCase ? { requestNewCase: true } : {}),
    ...(decision.note.trim() === '' ? {} : { note: decision.note.trim() }),
  };
}
