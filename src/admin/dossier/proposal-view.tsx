import { useTranslation } from 'adminjs';
import React from 'react';
import type { OpenProposal } from '../../modules/task-packages/index.js';
import { danishMoment } from '../kit/components/formats.js';
import { EvidenceList } from '../resolved/evidence-list.js';
import { Fact } from '../resolved/fact.js';
import type { Words } from '../resolved/words.js';

interface Props {
  readonly proposal: OpenProposal;
  readonly words: Words;
}

/** What is carried out on approval, who asked for it and why, and the evidence as it was frozen. */
export function ProposalView({ proposal, words }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { kind, proposedAt, told } = proposal;
  return (
    <>
      <section data-testid="proposal">
        <h2>{t('dossier.proposal')}</h2>
        <dl className="tk-panel tk-fields">
          <Fact label={t('dossier.kind')}>{t(`linking.proposal.${kind}`)}</Fact>
          <Fact label={t('dossier.category')}>
            {told?.category && t(`linking.category.${told.category}`)}
          </Fact>
          <Fact label={t('dossier.ground')}>{told?.ground && t(`linking.ground.${told.ground}`)}</Fact>
          <Fact label={t('dossier.grant')}>{told?.grantNo}</Fact>
          <Fact label={t('dossier.case')}>{told?.isNewCase ? t('dossier.newCase') : told?.caseNo}</Fact>
          <Fact label={t('dossier.benefitType')}>{told?.benefitTypeName}</Fact>
          <Fact label={t('dossier.proposedBy')}>{told?.proposedBy}</Fact>
          <Fact label={t('dossier.proposedAt')}>{danishMoment(String(proposedAt))}</Fact>
          <Fact label={t('dossier.note')}>{told?.note}</Fact>
        </dl>
      </section>
      <EvidenceList evidence={told?.evidence ?? null} words={words} />
    </>
  );
}
