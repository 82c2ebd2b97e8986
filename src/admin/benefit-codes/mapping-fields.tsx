import { useTranslation } from 'adminjs';
import React from 'react';
import type { BenefitCodes } from '../../modules/imports/index.js';

/** Chosen in place of a benefit type. */
export const TAKE_BACK = 'NONE';

export function TypeSelect({
  value,
  isMapped,
  benefitTypes,
  isDisabled,
  onChange,
}: {
  readonly value: string;
  readonly isMapped: boolean;
  readonly benefitTypes: BenefitCodes['benefitTypes'];
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-input">
      <label htmlFor="mapping-type">{t('benefitCodes.benefitType')}</label>
      <select
        id="mapping-type"
        name="benefitType"
        required
        autoFocus
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('benefitCodes.choose')}</option>
        {benefitTypes.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        {isMapped ? <option value={TAKE_BACK}>{t('benefitCodes.takeBack')}</option> : null}
      </select>
    </div>
  );
}

export function NoteField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-input">
      <label htmlFor="mapping-note">
        {t('benefitCodes.note')} <small>({t('panel.required')})</small>
      </label>
      <textarea
        id="mapping-note"
        name="note"
        rows={3}
        maxLength={4000}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

export function Refusal({ code }: { readonly code: string }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-refusal" role="alert" data-code={code}>
      <p>{t(`messages.errors.${code}`, { defaultValue: code, max: '4.000' })}</p>
      <small>{t('panel.errorCode', { code })}</small>
    </div>
  );
}
