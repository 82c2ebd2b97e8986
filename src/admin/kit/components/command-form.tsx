import { useNotice, useTranslation, type ActionProps } from 'adminjs';
import React, { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FormField } from '../action/form-field.js';
import { CommandField, type AskedField, type FieldValue } from './command-field.js';
import { commandUrl, newKey, sendCommand, type CommandAnswer } from './send-command.js';

type Values = Record<string, FieldValue>;

/**
 * The form of every command without a component of its own: what will happen, the fields, one button. Sends the version
 * of the record that is shown and one key per opened form, so that neither a stale screen nor a double click does harm.
 */
export default function CommandForm({ action, resource, record }: ActionProps): React.ReactElement {
  const { t } = useTranslation();
  const addNotice = useNotice();
  const navigate = useNavigate();
  const key = useMemo(newKey, [action.name, record?.id]);
  const fields = useMemo(
    () => fieldsOf((action.custom['fields'] ?? []) as FormField[], record?.id),
    [action, record?.id],
  );
  const [values, setValues] = useState<Values>(() => initialValues(fields, record?.params ?? {}));
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<CommandAnswer | null>(null);
  const asked = fields.filter(isAsked);
  const alert = useRef<HTMLDivElement>(null);
  const texts = `resources.${resource.id}.commands.${action.name}`;
  const back = record
    ? `/admin/resources/${resource.id}/records/${record.id}/show`
    : `/admin/resources/${resource.id}`;

  useEffect(() => alert.current?.focus(), [refusal]);

  const submit = async (): Promise<void> => {
    setSending(true);
    setRefusal(null);
    try {
      const answer = await sendCommand(
        commandUrl(resource.id, action.name, record?.id),
        bodyOf(fields, values, record?.params),
        key,
      );
      if (answer.notice?.type !== 'success' && answer.notice?.type !== 'info') return setRefusal(answer);
      addNotice(answer.notice as Parameters<typeof addNotice>[0]);
      navigate(answer.redirectUrl ?? back);
    } catch {
      setRefusal({ code: 'shared.database_unavailable' });
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      className="tk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void submit();
      }}
    >
      <p className="tk-intro">{t(`${texts}.intro`, record?.params ?? {})}</p>
      {refusal ? <Refusal answer={refusal} box={alert} /> : null}
      {asked.map((field, index) => (
        <CommandField
          key={field.name}
          field={field}
          texts={`${texts}.fields`}
          value={values[field.name] ?? ''}
          first={index === 0}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      <div className="tk-buttons">
        <button
          type="submit"
          className={`tk-button tk-button-${action.variant}`}
          disabled={isSending}
          autoFocus={asked.length === 0}
        >
          {isSending ? t('panel.sending') : t(`${texts}.confirm`)}
        </button>
        <button type="button" className="tk-button tk-button-quiet" onClick={() => navigate(back)}>
          {t('panel.cancel')}
        </button>
      </div>
    </form>
  );
}

/** Choices of one record have its id in their address. */
function fieldsOf(fields: readonly FormField[], id: string | undefined): FormField[] {
  return fields.map((field) =>
    field.choices === undefined ? field : { ...field, choices: field.choices.replace('{id}', id ?? '') },
  );
}

function isAsked(field: FormField): field is AskedField {
  return field.kind !== 'id';
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

function initialValues(fields: readonly FormField[], params: Record<string, unknown>): Values {
  return Object.fromEntries(
    fields.map(({ name, kind, from }) => {
      const known = from === undefined ? null : params[from];
      if (kind === 'checkbox') return [name, known === true];
      return [name, typeof known === 'string' || typeof known === 'number' ? String(known) : ''];
    }),
  );
}

/** Empty fields are left out, so that the server sees them as not given. */
function bodyOf(
  fields: readonly FormField[],
  values: Values,
  params: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const version = params?.['version'];
  const given = fields.flatMap(({ name, kind }): [string, unknown][] => {
    const value = values[name] ?? '';
    if (value === '') return [];
    return [[name, kind === 'number' || kind === 'id' ? Number(value) : value]];
  });
  return { ...Object.fromEntries(given), ...(typeof version === 'number' ? { version } : {}) };
}
