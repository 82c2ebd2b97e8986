import { useTranslation } from 'adminjs';
import React from 'react';
import { kroner } from '../../kit/components/formats.js';
import type { Held } from '../state/desk.js';
import { RefusalText } from './refusal-text.js';
import type { Change } from '../state/what-changed.js';

/** Why a decision came back, and what is not as it was when it was made. */
export function ReturnedNote({ held }: { readonly held: Held }): React.ReactElement | null {
  const { t } = useTranslation();
  const { refusal, changes } = held;
  if (refusal === null) return null;
  return (
    <div className="tk-refusal tk-work-returned" role="alert" data-code={refusal.code}>
      <h3>{t('work.returned')}</h3>
      <RefusalText refusal={refusal} />
      {changes.length === 0 ? null : (
        <>
          <p>{t('work.changedSince')}</p>
          <ul>
            {changes.map((change, index) => (
              <li key={index}>
                <Sentence change={change} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('work.draftKept')}</p>
    </div>
  );
}

function Sentence({ change }: { readonly change: Change }): React.ReactElement {
  const { t } = useTranslation();
  const { code, values } = change;
  if (code === 'status')
    return (
      <>{t('work.changed.status', { status: t(`resources.tasks.labels.status.${values['status']}`) })}</>
    );
  if (code === 'balance') {
    const [before, now] = [kroner(Number(values['before'])), kroner(Number(values['now']))];
    return <>{t('work.changed.balance', { before, now })}</>;
  }
  const grantNo = values['grantNo'] === '' ? t('matching.noDirectGrant') : values['grantNo'];
  return <>{t(`work.changed.${code}`, { ...values, grantNo })}</>;
}
