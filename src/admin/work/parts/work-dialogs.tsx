import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { newKey } from '../../kit/components/send-command.js';
import type { QueuedTask } from '../state/queued-task.js';
import { escalate, layAside } from '../state/lay-aside.js';
import type { Refused } from '../state/work-api.js';
import { AskDialog } from './ask-dialog.js';

export type DialogName = 'skip' | 'park' | 'escalate' | 'takeOver';

interface Props {
  readonly name: DialogName;
  readonly queued: QueuedTask;
  /** It was done: the task leaves the screen, or with a take-over stays on it. */
  readonly onDone: (name: DialogName) => void;
  readonly onClose: () => void;
}

const ESCALATION_REASONS = ['DOUBT', 'DEFECT'];

/** What lays a task aside or takes it over; each asks for its reason. */
export function WorkDialog({ name, queued, onDone, onClose }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { id, taskNo, owner } = queued.task;
  const [key] = useState(newKey);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [kind, setKind] = useState('');
  const send = async (): Promise<Refused | null> => {
    const refused =
      name === 'escalate'
        ? await escalate(queued, { reason: kind, note: reason.trim() }, key)
        : await layAside(
            id,
            ADDRESSES[name],
            { reason: reason.trim(), ...(name === 'park' ? { until } : {}) },
            key,
          );
    if (refused === null) onDone(name);
    return refused;
  };
  return (
    <AskDialog
      title={t(`work.dialog.${name}`, { taskNo })}
      intro={String(t(`work.dialog.${name}Intro`, { name: owner?.name ?? '' }))}
      confirm={t(`work.dialog.${name}Confirm`)}
      onSend={send}
      onClose={onClose}
    >
      {name === 'escalate' ? (
        <label className="tk-input">
          {t('work.dialog.kind')}
          <select name="kind" required value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">{t('matching.pick')}</option>
            {ESCALATION_REASONS.map((one) => (
              <option key={one} value={one}>
                {t(`work.escalation.${one}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {name === 'park' ? (
        <label className="tk-input">
          {t('work.dialog.until')}
          <input
            type="date"
            name="until"
            required
            min={tomorrow()}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </label>
      ) : null}
      <label className="tk-input">
        {t(name === 'escalate' ? 'work.dialog.note' : 'work.dialog.reason')}
        <textarea
          name="reason"
          rows={3}
          required
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <small>{t('linking.i.noCprInText')}</small>
      </label>
    </AskDialog>
  );
}

const ADDRESSES = { skip: 'skip', park: 'park', takeOver: 'take-over' } as const;

/** The earliest day to wake on, by the reader's own calendar. */
function tomorrow(): string {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
