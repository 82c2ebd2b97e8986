import { useTranslation } from 'adminjs';
import React from 'react';
import type { TwinResult, TwinsApplied } from '../../../modules/task-packages/index.js';

/** What became of each twin; the refused ones are tasks still, with the reason. */
export function TwinResults({ results }: Pick<TwinsApplied, 'results'>): React.ReactElement {
  const { t } = useTranslation();
  const said = (result: TwinResult): string => {
    switch (result.kind) {
      case 'LINKED':
        return t('twins.linked', { caseNo: result.caseNo });
      case 'AWAITING_KY':
        return t('twins.awaitsKy');
      case 'REFUSED':
        return t(`messages.errors.${result.code}`, { defaultValue: result.code, ...result.details });
    }
  };
  return (
    <ul className="tk-twin-results" data-testid="twin-results">
      {results.map((result) => (
        <li key={result.taskId} data-kind={result.kind}>
          <strong>{result.accountNo}</strong> {said(result)}
        </li>
      ))}
    </ul>
  );
}
