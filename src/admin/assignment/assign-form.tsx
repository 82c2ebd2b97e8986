import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { Assignment, AssignmentDesk, Way } from '../../modules/task-packages/index.js';
import { Refusal } from '../waves/refusal.js';
import { useWaveCommand } from '../waves/use-wave-command.js';
import { Receivers } from './receivers.js';
import { filterOf, whichOf } from './which.js';
import { WhichTasks } from './which-tasks.js';

interface Props {
  readonly desk: AssignmentDesk;
  readonly holder: string | null;
  readonly packageId: string | null;
  /** While an assignment is on the screen the choice waits behind it. */
  readonly isShown: boolean;
  readonly onShown: (assignment: Assignment) => void;
}

const WAY_CHOICES: readonly Way[] = ['SPREAD', 'BY_BENEFIT_TYPE', 'ONE'];

/** Which tasks, how and to whom; nobody is chosen beforehand. */
export function AssignForm({ desk, holder, packageId, isShown, onShown }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { isBusy, refused, send } = useWaveCommand();
  const [which, setWhich] = useState(() => whichOf(holder, packageId));
  const [way, setWay] = useState<Way>('SPREAD');
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const submit = async (): Promise<void> => {
    const body = { filter: filterOf(which), way, assigneeIds: [...chosen] };
    const answer = await send<Assignment>('assignments', body);
    if (answer !== null) onShown(answer);
  };
  return (
    <form
      className="tk-form tk-assign-form"
      hidden={isShown}
      data-testid="assign-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && chosen.length > 0) void submit();
      }}
    >
      <Refusal refused={refused} />
      <WhichTasks desk={desk} which={which} onChange={setWhich} />
      <Ways
        way={way}

        onChange={(chosenWay) => {
          setWay(chosenWay);
          setChosen([]);
        }}
      />
      <Receivers
        people={desk.people}
        isOne={way === 'ONE'}

        chosen={chosen}
        onChange={setChosen}
      />
      <div className="tk-buttons">
        <button
          type="submit"
          className="tk-button tk-button-primary"
          disabled={isBusy || chosen.length === 0}
        >
          {t('assign.preview')}
        </button>
      </div>
    </form>
  );
}

function Ways({
  way,
  onChange,
}: {
  readonly way: Way;
  readonly onChange: (way: Way) => void;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset className="tk-assign-part">
      <legend>{t('assign.way')}</legend>
      {WAY_CHOICES.map((one) => (
        <label className="tk-check" key={one}>
          <input type="radio" name="way" value={one} checked={way === one} onChange={() => onChange(one)} />
          <span>{t(`assign.ways.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
