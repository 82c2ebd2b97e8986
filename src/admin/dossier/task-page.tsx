import { useCurrentAdmin, type ActionProps } from 'adminjs';
import React from 'react';
import { CitizenLink } from '../cases/citizen-link.js';
import { TaskHelp } from '../help/task-help.js';
import ShowPage from '../kit/components/show-page.js';
import { NoteList } from './note-list.js';
import { ProposalView } from './proposal-view.js';
import { ReceiptLink } from './receipt-link.js';
import { WithDossier } from './with-dossier.js';

/** A task: its columns, then what waits for a second person and the notes. Netcompany sees the columns only. */
export default function TaskPage(props: ActionProps): React.ReactElement {
  const [user] = useCurrentAdmin();
  const id = props.record?.id;
  return (
    <>
      <ShowPage {...props} />
      {props.record ? <ReceiptLink record={props.record} /> : null}
      {id === undefined ? null : <CitizenLink from="task" id={id} />}
      {id === undefined || user?.['role'] === 'VENDOR' ? null : (
        <WithDossier key={id} taskId={id}>
          {({ proposal, notes }, words) => (
            <div className="tk-resolved">
              {proposal === null ? null : <ProposalView proposal={proposal} words={words} />}
              {notes === null ? null : <NoteList notes={notes} />}
            </div>
          )}
        </WithDossier>
      )}
      {id === undefined ? null : <TaskHelp key={`help ${id}`} taskId={id} />}
    </>
  );
}
