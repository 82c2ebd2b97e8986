import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { FoundGrant } from '../../../modules/grants/index.js';
import { period } from './period.js';
import { withAnswer, type Decision } from './decision.js';

interface Props {
  readonly taskId: string;
  readonly decision: Decision;
  readonly onChoose: (decision: Decision) => void;
}

const SHORTEST = 3;

/** Free search by grant or journal number; never by CPR number. A find outside the list needs a second person. */
export function GrantSearch({ taskId, decision, onChoose }: Props): React.ReactElement {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundGrant[] | null>(null);
  const search = async (): Promise<void> => {
    const response = await fetch(
      `/api/v1/tasks/${encodeURIComponent(taskId)}/grants?text=${encodeURIComponent(text)}`,
      { credentials: 'same-origin' },
    );
    const body = (await response.json().catch(() => ({}))) as { grants?: readonly FoundGrant[] };
    setFound(body.grants ?? []);
  };
  return (
    <form
      className="tk-grant-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim().length >= SHORTEST) void search();
      }}
    >
      <label>
        {t('matching.search')}{' '}
        <input
          type="search"
          value={text}
          minLength={SHORTEST}
          maxLength={60}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="tk-button" disabled={text.trim().length < SHORTEST}>
        {t('matching.searchButton')}
      </button>
      {found === null ? null : found.length === 0 ? (
        <p role="status">{t('matching.searchEmpty')}</p>
      ) : (
        <ul className="tk-found">
          {found.map((grant) => (
            <li key={grant.grantId}>
              <button
                type="button"
                className="tk-button tk-button-quiet"
                aria-pressed={!decision.isNone && decision.grantId === grant.grantId}
                onClick={() => onChoose(withAnswer(decision, { isNone: false, grantId: grant.grantId }))}
              >
                <strong>{grant.grantNo}</strong> · {grant.benefitTypeName} ·{' '}
                {period(grant.periodFrom, grant.periodTo)} · {t(`matching.grantStatus.${grant.status}`)} ·{' '}
                {grant.recipientName} {grant.recipientCprMasked}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
