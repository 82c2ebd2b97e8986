import { useCurrentAdmin, useTranslation, type ActionProps } from 'adminjs';
import React from 'react';
import type { ResolvedChoices, TaskDossier } from '../../modules/task-packages/index.js';
import ShowPage from '../kit/components/show-page.js';
import { useApi } from '../kit/components/use-api.js';
import { useWords } from '../resolved/words.js';
import { NoteList } from './note-list.js';
import { ProposalView } from './proposal-view.js';

/** A task: its columns, then what waits for a second person and the notes. Netcompany sees the columns only. */
export default function TaskPage(props: ActionProps): React.ReactElement {
  const [user] = useCurrentAdmin();
  const id = props.record?.id;
  return (
    <>
      <ShowPage {...props} />
      {id === undefined || user?.['role'] === 'VENDOR' ? null : <Dossier key={id} taskId={id} />}
    </>
  );
}

function Dossier({ taskId }: { readonly taskId: string }): React.ReactElement {
  const { t } = useTranslation();
  const dossier = useApi<TaskDossier>(`tasks/${encodeURIComponent(taskId)}/dossier`);
  const choices = useApi<ResolvedChoices>('resolved/choices');
  const failure = dossier.failure ?? choices.failure;
  if (failure !== null)
    return (
      <div className="tk-refusal" role="alert">
        <p>{t('dossier.failed')}</p>
        <small>{t('panel.errorCode', { code: failure })}</small>
      </div>
    );
  if (dossier.data === null || choices.data === null) return <p role="status">{t('dossier.loading')}</p>;
  return <Shown dossier={dossier.data} choices={choices.data} />;
}

function Shown({
  dossier,
  choices,
}: {
  readonly dossier: TaskDossier;
  readonly choices: ResolvedChoices;
}): React.ReactElement {
  const words = useWords(choices);
  return (
    <div className="tk-resolved">
      {dossier.proposal === null ? null : <ProposalView proposal={dossier.proposal} words={words} />}
      {dossier.notes === null ? null : <NoteList notes={dossier.notes} />}
    </div>
  );
}
