import { useTranslation } from 'adminjs';
import React from 'react';
import type { MatchingView } from '../../../modules/linking/index.js';
import { withAnswer, type Decision } from './decision.js';

const CATEGORIES = ['SPECIAL_SUPPORT', 'MANUAL_CLAIM', 'MULTIPLE_GRANTS', 'OTHER'];

interface Props {
  readonly view: MatchingView;
  readonly decision: Decision;
  readonly benefitTypes: readonly { readonly code: string; readonly name: string }[];
  readonly onChange: (decision: Decision) => void;
}

/** Why there is no direct grant, and the benefit type of the case. */
export function NoGrantFields({ view, decision, benefitTypes, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const typeMissing = view.missingInformation.includes('BENEFIT_TYPE');
  return (
    <>
      <label className="tk-input">
        {t('matching.category')}
        <select
          name="category"
          value={decision.category}
          required
          onChange={(event) => onChange({ ...decision, category: event.target.value })}
        >
          <option value="">{t('matching.pick')}</option>
          {CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {t(`linking.category.${category}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="tk-input">
        {t(typeMissing ? 'matching.benefitTypeMissing' : 'matching.benefitTypeOther')}
        <select
          name="benefitType"
          value={decision.benefitType}
          required={typeMissing}
          onChange={(event) => onChange(withAnswer(decision, { benefitType: event.target.value }))}
        >
          <option value="">{typeMissing ? t('matching.pick') : t('matching.asOnAccount')}</option>
          {benefitTypes.map((type) => (
            <option key={type.code} value={type.code}>
              {type.name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
