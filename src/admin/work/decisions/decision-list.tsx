import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { MyDecision } from '../../../modules/task-packages/index.js';
import { danishMoment } from '../../kit/components/formats.js';
import { WhyNot } from './reverses.js';
import { whatOf } from './undo-command.js';

interface Props {
  readonly decisions: readonly MyDecision[];
  readonly onUndo: (decision: MyDecision) => void;
}

/** Decisions, the newest first, each with its one undo or with why there is none. */
export function DecisionList({ decisions, onUndo }: Props): React.ReactElement {
  const { t } = useTranslation();
  if (decisions.length === 0) return <p className="tk-muted">{t('decisions.empty')}</p>;
  return (
    <ol className="tk-decisions" data-testid="decisions">
      {decisions.map((decision) => (
        <Decision key={keyOf(decision)} decision={decision} onUndo={onUndo} />
      ))}
    </ol>
  );
}

function Decision({
  decision,
  onUndo,
}: {
  readonly decision: MyDecision;
  readonly onUndo: (decision: MyDecision) => void;
}): React.ReactElement {
  const { t } = useTranslation();
  const { accountNos, taskId, grantNo, endedAt, endedBy, decidedAt, undoable, why } = decision;
  const what = whatOf(decision, t);
  const isProposal = decision.kind === 'PROPOSAL';
  return (
    <li className={endedAt === null ? undefined : 'tk-decision-undone'} data-kind={decision.kind}>
      <div className="tk-decision-head">
        {taskId === null ? (
          <strong>{what}</strong>
        ) : (
          <Link to={`/admin/resources/tasks/records/${taskId}/show`}>{what}</Link>
        )}
        {undoable ? (
          <button
            type="button"
            className="tk-button tk-button-quiet"
            aria-label={String(t(isProposal ? 'decisions.takeBackOf' : 'decisions.undoOf', { what }))}
            onClick={() => onUndo(decision)}
          >
            {t(isProposal ? 'decisions.takeBack' : 'decisions.undo')}
          </button>
        ) : null}
      </div>
      {accountNos.length > 1 ? <p>{accountNos.join(', ')}</p> : null}
      <p>
        {[outcomeOf(decision, t), grantNo && t('decisions.grant', { grantNo })].filter(Boolean).join(' · ')}
      </p>
      <p className="tk-muted tk-tabular">
        {endedAt === null
          ? danishMoment(String(decidedAt))
          : t('decisions.undone', { at: danishMoment(String(endedAt)), by: endedBy })}
      </p>
      {why && endedAt === null ? <WhyNot why={why} /> : null}
    </li>
  );
}

function outcomeOf(
  { outcome, caseNo, proposalKind }: MyDecision,
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  if (outcome !== null) return t(`decisions.outcome.${outcome}`, { caseNo });
  return t('decisions.awaiting', { kind: t(`linking.proposal.${proposalKind}`) });
}

function keyOf({ kind, linkId, groupId, proposalId }: MyDecision): string {
  return `${kind}-${linkId ?? groupId ?? proposalId}`;
}
