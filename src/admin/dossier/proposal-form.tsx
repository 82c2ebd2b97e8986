import { useTranslation, type ActionProps } from 'adminjs';
import React from 'react';
import CommandForm from '../kit/components/command-form.js';
import { ProposalView } from './proposal-view.js';
import { WithDossier } from './with-dossier.js';

/** Approving and rejecting: above the form stands what is decided on, and its id is the one that the form sends. */
export default function ProposalForm(props: ActionProps): React.ReactElement | null {
  const { t } = useTranslation();
  const { record } = props;
  if (!record) return null;
  return (
    <WithDossier taskId={record.id}>
      {({ proposal }, words) => {
        if (proposal === null) return <p role="status">{t('dossier.noProposal')}</p>;
        const params = { ...record.params, proposalId: proposal.proposalId };
        return (
          <>
            <div className="tk-resolved">
              <ProposalView proposal={proposal} words={words} />
            </div>
            <CommandForm {...props} record={{ ...record, params }} />
          </>
        );
      }}
    </WithDossier>
  );
}
