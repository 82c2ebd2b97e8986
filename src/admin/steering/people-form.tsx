import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { KlikPeople } from '../../modules/task-packages/index.js';
import { useApi } from '../kit/components/use-api.js';
import { Refusal } from '../waves/refusal.js';
import { useWaveCommand } from '../waves/use-wave-command.js';

interface Props {
  readonly packageId: string;
  readonly people: KlikPeople;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One ansvarlig or none, any number of udførere. */
export function PeopleForm({ packageId, people, onDone, onCancel }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { data } = useApi<{ choices: readonly { value: string; label: string }[] }>('tasks/assignees');
  const { isBusy, refused, send } = useWaveCommand();
  const [responsible, setResponsible] = useState(String(people.responsible?.userId ?? ''));
  const [performers, setPerformers] = useState<readonly string[]>(
    people.performers.map(({ userId }) => String(userId)),
  );
  const submit = async (): Promise<void> => {
    const body = {
      responsibleId: responsible === '' ? null : Number(responsible),
      performerIds: performers.map(Number),
    };
    if ((await send(`packages/${packageId}/people`, body)) !== null) onDone();
  };
  return (
    <form
      data-testid="people-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <Refusal refused={refused} />
      <div className="tk-input">
        <label htmlFor="people-responsible">{t('steering.responsible')}</label>
        <select
          id="people-responsible"
          value={responsible}
          onChange={(event) => setResponsible(event.target.value)}
        >
          <option value="">{t('steering.nobody')}</option>
          {(data?.choices ?? []).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="tk-many">
        <legend>{t('steering.performers')}</legend>
        {(data?.choices ?? []).map(({ value, label }) => (
          <label className="tk-check" key={value}>
            <input
              type="checkbox"
              checked={performers.includes(value)}
              onChange={(event) =>
                setPerformers(
                  event.target.checked
                    ? [...performers, value]
                    : performers.filter((other) => other !== value),
                )
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div className="tk-buttons">
        <button type="submit" className="tk-button tk-button-primary" disabled={isBusy || data === null}>
          {t('steering.save')}
        </button>
        <button type="button" className="tk-button tk-button-quiet" onClick={onCancel}>
          {t('steering.cancel')}
        </button>
      </div>
    </form>
  );
}
