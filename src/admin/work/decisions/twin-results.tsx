import { useTranslation } from 'adminjs';
import React from 'react';
import type { TwinsApplied } from '../../../modules/task-packages/index.js';

/** What became of each twin; the refused ones are tasks still, with the reason. */
export function TwinResults({ results }: Pick<TwinsApplied, 'results'>): React.ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="tk-twin-results" data-testid="twin-results">
      {results.map((result) => (
        <li key={result.taskId} data-kind={result.kind}>
          <strong>{result.accountNo}</strong>{' '}
          {result.kind === 'LINKED'
            ? t('twins.linked', { caseNo: result.caseNo })
            : t(`messages.errors.${result.code}`, { defaultValue: result.code, ...result.details })}
        </li>
      ))}
    </ul>
  );
}
