import { useTranslation } from 'adminjs';
import React from 'react';

interface Part {
  readonly key: string;
  readonly params?: Record<string, string | number | null>;
  readonly points?: number;
}
interface Candidate {
  readonly rank: number;
  readonly score: number;
  readonly grantNo: string | null;
  readonly parts: readonly Part[];
}

/** The list as it was shown when the choice was made, in sentences; a receipt of the machine is shown as it was kept. */
export function EvidenceList({ evidence }: { readonly evidence: unknown }): React.ReactElement | null {
  const { t } = useTranslation();
  if (evidence === null) return null;
  const candidates = candidatesOf(evidence);
  return (
    <>
      <h2>{t('resolved.evidence')}</h2>
      {candidates.length === 0 && <pre>{JSON.stringify(evidence, null, 2)}</pre>}
      {candidates.map(({ rank, score, grantNo, parts }) => (
        <section key={rank}>
          <h3>{t('resolved.candidate', { rank, score, grantNo: grantNo ?? t('resolved.none') })}</h3>
          <ul className="tk-evidence">
            {parts.map((part, index) => (
              <li key={index}>{`${t(`linking.${part.key}`, { ...part.params })} (${part.points ?? 0})`}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function candidatesOf(evidence: unknown): readonly Candidate[] {
  const found = evidence as { readonly candidates?: unknown };
  return Array.isArray(found.candidates) ? (found.candidates as Candidate[]) : [];
}
