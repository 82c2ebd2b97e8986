import { useTranslation } from 'adminjs';
import React, { useEffect, useMemo, useRef, useState } from 'react';
import type { BenefitCodes, MappingOutcome } from '../../modules/imports/index.js';
import { newKey, sendCommand, type CommandAnswer } from '../kit/components/send-command.js';
import { NoteField, Refusal, TAKE_BACK, TypeSelect } from './mapping-fields.js';
import { EffectTable } from './effect-table.js';

/** The code that somebody maps, and what it means now. */
export interface Chosen {
  readonly code: string;
  readonly benefitType: string;
  /** Something can be taken back. */
  readonly isMapped: boolean;
}

interface Props {
  readonly chosen: Chosen;
  readonly benefitTypes: BenefitCodes['benefitTypes'];
  readonly onSaved: (outcome: MappingOutcome) => void;
  readonly onCancel: () => void;
}

type Answer = CommandAnswer & Partial<MappingOutcome>;

/** Choose, see what it does, say why, save. Another choice hides the effect of the one before. */
export function MappingForm({ chosen, benefitTypes, onSaved, onCancel }: Props): React.ReactElement {
  const { t } = useTranslation();
  const [type, setType] = useState(chosen.benefitType);
  const [note, setNote] = useState('');
  const [effect, setEffect] = useState<MappingOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const key = useMemo(newKey, [type, note]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Braces: newer browsers answer with a promise, which React would take for the clean-up.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const ask = async (path: string, more: object, use: (outcome: MappingOutcome) => void): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const body = { code: chosen.code, ...(type === TAKE_BACK ? {} : { benefitType: type }), ...more };
    try {
      const answer: Answer = await sendCommand(`/api/v1/benefit-codes${path}`, body, key);
      if (answer.municipalities === undefined) setRefusal(answer.code ?? 'panel.unexpected');
      else use(answer as MappingOutcome);
    } catch {
      setRefusal('shared.database_unavailable');
    } finally {
      setBusy(false);
    }
  };
  const submit = (): Promise<void> =>
    effect === null ? ask('/preview', {}, setEffect) : ask('', { note }, onSaved);
  const [waiting, ready] = effect === null ? ['previewing', 'preview'] : ['saving', 'save'];

  return (
    <form
      ref={form}
      className="tk-form tk-mapping-form"
      data-testid="mapping-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <h2>{t('benefitCodes.mapping', { code: chosen.code, interpolation: { escapeValue: false } })}</h2>
      {refusal === null ? null : <Refusal code={refusal} />}
      <TypeSelect
        value={type}
        isMapped={chosen.isMapped}
        benefitTypes={benefitTypes}
        isDisabled={isBusy}
        onChange={(value) => {
          setType(value);
          setEffect(null);
        }}
      />
      {effect === null ? null : (
        <>
          <EffectTable effect={effect} />
          <NoteField value={note} onChange={setNote} />
        </>
      )}
      <div className="tk-buttons">
        <button type="submit" className="tk-button tk-button-primary" disabled={isBusy}>
          {t(`benefitCodes.${isBusy ? waiting : ready}`)}
        </button>
        <button type="button" className="tk-button tk-button-quiet" disabled={isBusy} onClick={onCancel}>
          {t('benefitCodes.cancel')}
        </button>
      </div>
    </form>
  );
}
