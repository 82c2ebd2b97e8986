import { useTranslation } from 'adminjs';
import React from 'react';
import type { Workload } from '../../modules/task-packages/index.js';
import { groupThousands } from '../kit/components/formats.js';

interface Props {
  readonly people: readonly Workload[];
  readonly isOne: boolean;
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

/** Who is to get tasks, by name, with what each holds already. */
export function Receivers({ people, isOne, chosen, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const toggle = (id: number, isOn: boolean): void =>
    onChange(isOne ? [id] : isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset className="tk-assign-part tk-receivers">
      <legend>{t('assign.whom')}</legend>
      {people
        .filter(({ isAssignable }) => isAssignable)
        .map(({ id, name, role, left }) => (
          <label className="tk-check" key={id}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name="assigneeIds"
              value={id}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <span>
              {name}
              <small>
                {t(`roles.${role}`)}, {t('assign.has', { amount: groupThousands(left) })}
              </small>
            </span>
          </label>
        ))}
    </fieldset>
  );
}
