import { useCurrentAdmin, useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { OpenedPerson } from '../../modules/task-packages/index.js';
import { Refused, postJson } from '../resolved/get-json.js';
import { OpenedPersonView } from './opened-person-view.js';

/** Netcompany's way to the person: one press, one line in the municipality's log. */
export function PersonGate({ address }: { readonly address: string }): React.ReactElement | null {
  const { t } = useTranslation();
  const [user] = useCurrentAdmin();
  const [person, setPerson] = useState<OpenedPerson | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  if (user?.['role'] !== 'VENDOR') return null;
  const ask = async (): Promise<void> => {
    setAsking(true);
    setRefusal(null);
    try {
      setPerson(await postJson<OpenedPerson>(`/api/v1/${address}/person`, {}));
    } catch (error) {
      setRefusal(error instanceof Refused ? error.code : 'shared.database_unavailable');
    } finally {
      setAsking(false);
    }
  };
  if (person !== null) return <OpenedPersonView person={person} />;
  return (
    <div className="tk-closed">
      {refusal === null ? null : (
        <div className="tk-refusal" role="alert" data-code={refusal}>
          <p>{t(`messages.errors.${refusal}`, { defaultValue: refusal })}</p>
        </div>
      )}
      <button type="button" className="tk-button" disabled={isAsking} onClick={() => void ask()}>
        {t('escalations.openPerson')}
      </button>
      <p>{t('escalations.logged')}</p>
    </div>
  );
}
