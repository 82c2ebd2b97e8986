import { useTranslation } from 'adminjs';
import React from 'react';
import type { ChoicePreview, CitizenCase } from '../../../modules/linking/index.js';
import type { Decision } from './decision.js';

interface Props {
  readonly preview: ChoicePreview;
  readonly decision: Decision;
  readonly onChange: (decision: Decision) => void;
}

/** The case that may be named instead of KY's own choice, or must be where several come into question. */
export function CaseField({ preview, decision, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const mustChoose = preview.kyPreview.kind === 'CHOOSE';
  const value = decision.requestNewCase ? 'new' : (decision.caseId?.toString() ?? '');
  const choose = (chosen: string): void =>
    onChange({
      ...decision,
      requestNewCase: chosen === 'new',
      caseId: chosen === '' || chosen === 'new' ? null : Number(chosen),
    });
  const holder = ({ holder, otherCprMasked }: CitizenCase): string[] =>
    holder === 'DEBTOR' ? [] : [t(`matching.holder.${holder}`, { cpr: otherCprMasked })];
  return (
    <label className="tk-input">
      {t(mustChoose ? 'matching.caseMust' : 'matching.caseOther')}
      <select
        name="case"
        value={value}
        required={mustChoose}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{mustChoose ? t('matching.pick') : t('matching.asKyProposes')}</option>
        {preview.cases.map((one) => (
          <option key={one.caseId} value={one.caseId}>
            {[one.caseNo, t(`matching.caseStatus.${one.status}`), ...holder(one)].join(' · ')}
          </option>
        ))}
        <option value="new">{t('matching.newCase')}</option>
      </select>
    </label>
  );
}
