import React from 'react';
import type { PublicationProblem } from '../../modules/task-packages/index.js';
import { useKlikWords } from './klik-words.js';

/** What keeps a draft from being published, each a way to the field. */
export function PublicationProblems({
  problems,
}: {
  readonly problems: readonly PublicationProblem[];
}): React.ReactElement {
  const { t } = useKlikWords();
  const textOf = ({ code, details }: PublicationProblem): string =>
    t(`messages.errors.${code}`, { ...details, interpolation: { escapeValue: false } });
  return (
    <section className="tk-panel tk-klik-problems" data-testid="klik-problems">
      <h2>{t('klik.missing')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code}-${problem.field}`} data-code={problem.code}>
            {problem.field === null ? (
              textOf(problem)
            ) : (
              <a href={`#klik-${problem.field}`}>{textOf(problem)}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
