import { useTranslation } from 'adminjs';
import React from 'react';
import { danishDate, kroner } from '../kit/components/formats.js';
import { AutomaticEvidence } from './automatic-evidence.js';
import {
  isChosen,
  isManual,
  type AutomaticReceipt,
  type ManualReceipt,
  type ReceiptCandidate,
} from './evidence-receipt.js';
import type { Words } from './words.js';

interface Props {
  readonly evidence: unknown;
  readonly words: Words;
}

/** What a decision rests on: the suggestions as they were shown to the person, or what the machine compared. */
export function EvidenceList({ evidence, words }: Props): React.ReactElement | null {
  const { t } = useTranslation();
  if (evidence === null) return null;
  return (
    <section>
      <h2>{t('resolved.evidence')}</h2>
      {isManual(evidence) ? (
        <Shown receipt={evidence} words={words} />
      ) : (
        <AutomaticEvidence receipt={evidence as AutomaticReceipt} words={words} />
      )}
    </section>
  );
}

function Shown({
  receipt,
  words,
}: {
  readonly receipt: ManualReceipt;
  readonly words: Words;
}): React.ReactElement {
  const { t } = useTranslation();
  const { pendingPostings } = receipt;
  return (
    <div className="tk-panel">
      {receipt.isTie ? <p className="tk-banner">{t('resolved.tie')}</p> : null}
      <ol className="tk-shown">
        {receipt.candidates.map((candidate) => (
          <Candidate
            key={candidate.rank}
            candidate={candidate}
            chosen={isChosen(receipt, candidate)}
            words={words}
          />
        ))}
      </ol>
      {receipt.candidates.some((candidate) => isChosen(receipt, candidate)) ? null : (
        <p>{t('resolved.chosenBySearch', { grantNo: receipt.chosen.grantNo })}</p>
      )}
      <Cases receipt={receipt} words={words} />
      {pendingPostings.count > 0 ? (
        <p>{t('resolved.pending', { rows: pendingPostings.count, amount: kroner(pendingPostings.oere) })}</p>
      ) : null}
    </div>
  );
}

function Candidate({
  candidate,
  chosen,
  words,
}: {
  readonly candidate: ReceiptCandidate;
  readonly chosen: boolean;
  readonly words: Words;
}): React.ReactElement {
  const { t } = useTranslation();
  const { grantNo, benefitType, period, parts } = candidate;
  const about = [
    candidate.recipient,
    benefitType && words.benefitType(benefitType),
    period && words.period(...period),
  ];
  return (
    <li className={chosen ? 'tk-shown-chosen' : undefined}>
      <h3>
        {grantNo ?? t('matching.noDirectGrant')}
        {chosen ? <span className="tk-badge tk-badge-good">{t('resolved.chosen')}</span> : null}
        <span className="tk-badge tk-badge-neutral">
          {`${t(`linking.band.${candidate.band}`)}, ${t('matching.points', { count: candidate.score })}`}
        </span>
      </h3>
      <p>{about.filter(Boolean).join(' · ')}</p>
      <ul className="tk-points">
        {parts.map((part) => (
          <li key={part.code}>
            <span>{t(`linking.${part.key}`, { ...part.params })}</span>
            <span className="tk-number">{signed(part.points)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}

function Cases({
  receipt,
  words,
}: {
  readonly receipt: ManualReceipt;
  readonly words: Words;
}): React.ReactElement {
  const { t } = useTranslation();
  if (receipt.cases.length === 0) return <p>{t('resolved.noCases')}</p>;
  return (
    <div className="tk-scroll">
      <table className="tk-table">
        <caption>{t('resolved.cases')}</caption>
        <thead>
          <tr>
            {['case', 'benefitType', 'opened', 'status', 'tiedGrant'].map((name) => (
              <th key={name} scope="col">
                {t(`resolved.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {receipt.cases.map((one) => (
            <tr key={one.caseNo}>
              <td>{one.caseNo}</td>
              <td>{words.benefitType(one.benefitType)}</td>
              <td className="tk-tabular">{danishDate(one.opened)}</td>
              <td>{t(`matching.caseStatus.${one.status}`)}</td>
              <td>{one.tiedGrantNo}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
