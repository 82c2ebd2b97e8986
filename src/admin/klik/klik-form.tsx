import { useNotice, type ActionProps } from 'adminjs';
import React, { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { KlikDocument } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { commandUrl, newKey, sendCommand, type CommandAnswer } from '../kit/components/send-command.js';
import { DraftField } from './draft-field.js';
import { themeOfTitle, valuesOf, type DraftValues } from './draft-values.js';
import { useKlikWords } from './klik-words.js';
import { Refusal } from './refusal.js';
import { useDocument } from './use-document.js';

/** The form of a draft: every field of the template, saved together. */
export default function KlikForm({ record }: ActionProps): React.ReactElement {
  const { t } = useKlikWords();
  const { data, failure, retry } = useDocument(String(record?.id ?? ''));
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (data === null) return <p role="status">{t('panel.loading')}</p>;
  return <Draft key={data.id} doc={data} />;
}

function Draft({ doc }: { readonly doc: KlikDocument }): React.ReactElement {
  const { t } = useKlikWords();
  const addNotice = useNotice();
  const navigate = useNavigate();
  const [values, setValues] = useState<DraftValues>(() => valuesOf(doc));
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<CommandAnswer | null>(null);
  const key = useMemo(newKey, [values]);
  const back = `/admin/resources/klikDescriptions/records/${doc.id}/show`;

  const change = (name: keyof DraftValues, value: string): void => {
    const next = { ...values, [name]: value };
    // The theme follows the title until somebody chooses another (BR-20).
    const known = doc.choices.theme as readonly string[];
    if (name === 'title' && values.theme === themeOfTitle(values.title, known))
      next.theme = themeOfTitle(value, known);
    setValues(next);
  };
  const submit = async (): Promise<void> => {
    setSending(true);
    setRefusal(null);
    const { durationWorkingDays, ...texts } = values;
    const days = durationWorkingDays === '' ? null : Number(durationWorkingDays);
    try {
      const answer = await sendCommand(
        commandUrl('klikDescriptions', 'editDescription', doc.id),
        { ...texts, durationWorkingDays: days, version: doc.revision },
        key,
      );
      if (answer.notice?.type !== 'success') return setRefusal(answer);
      addNotice(answer.notice as Parameters<typeof addNotice>[0]);
      navigate(back);
    } catch {
      setRefusal({ code: 'shared.database_unavailable' });
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      className="tk-form tk-klik-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void submit();
      }}
    >
      <p className="tk-intro">{t('klik.editIntro')}</p>
      <p className="tk-intro">{t('klik.richTextHelp')}</p>
      <DraftField name="versionNo" label={t('klik.version')} value={values.versionNo} change={change} />
      {doc.fields.map((field) => (
        <React.Fragment key={field.name}>
          <DraftField name={field.name} field={field} doc={doc} value={values[field.name]} change={change} />
          {field.name === 'duration' ? (
            <DraftField
              name="durationWorkingDays"
              label={t('klik.workingDays')}
              value={values.durationWorkingDays}
              change={change}
            />
          ) : null}
        </React.Fragment>
      ))}
      {refusal === null ? null : (
        <Refusal code={refusal.code ?? 'panel.unexpected'} details={refusal.notice?.options ?? {}} />
      )}
      <div className="tk-buttons">
        <button type="submit" className="tk-button tk-button-primary" disabled={isSending}>
          {t(isSending ? 'panel.sending' : 'klik.save')}
        </button>
        <button type="button" className="tk-button tk-button-quiet" onClick={() => navigate(back)}>
          {t('panel.cancel')}
        </button>
      </div>
    </form>
  );
}
