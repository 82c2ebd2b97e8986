import { useTranslation } from 'adminjs';
import React from 'react';
import { kroner } from '../kit/components/formats.js';
import type { AutomaticReceipt } from './evidence-receipt.js';
import { Fact } from './fact.js';
import type { Words } from './words.js';

/** What the machine compared, and which case it found. */
export function AutomaticEvidence({
  receipt,
  words,
}: {
  readonly receipt: AutomaticReceipt;
  readonly words: Words;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <dl className="tk-panel tk-fields">
      <Fact label={t('resolved.reference')}>{receipt.reference}</Fact>
      <Fact label={t('resolved.grant')}>{receipt.grantNo}</Fact>
      <Fact label={t('resolved.grantPeriod')}>{words.period(...receipt.grantPeriod)}</Fact>
      <Fact label={t('resolved.claimPeriod')}>{words.period(...receipt.mainClaimPeriod)}</Fact>
      <Fact label={t('resolved.amount')}>{kroner(receipt.balanceOere)}</Fact>
      <Fact label={t('resolved.claimsAmount')}>{kroner(receipt.claimsOere)}</Fact>
      <Fact label={t('resolved.caseStep')}>{t(`resolved.step.${receipt.caseStep}`)}</Fact>
    </dl>
  );
}
