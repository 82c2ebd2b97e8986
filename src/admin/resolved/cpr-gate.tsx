import { useTranslation } from 'adminjs';
import React, { useState, type FormEvent } from 'react';
import { postJson, type Refused } from './get-json.js';
import { RefusalNote } from './refusal-note.js';
import { asRefusal } from './use-resolved.js';

/** The debtor's CPR number for an auditor of the municipality, who first says why; purpose and look-up are registered. */
export function CprGate({ path }: { readonly path: string }): React.ReactElement {
  const { t } = useTranslation();
  const [cpr, setCpr] = useState<string | null>(null);
  const [purpose, setPurpose] = useState('');
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const reveal = (event: FormEvent): void => {
    event.preventDefault();
    setRefusal(null);
    postJson<{ cpr: string }>(`/api/v1/resolved/${path}/cpr`, { purpose }).then(
      (answer) => setCpr(answer.cpr),
      (error: unknown) => setRefusal(asRefusal(error)),
    );
  };
  if (cpr !== null)
    return (
      <section className="tk-panel tk-closed">
        <p role="status">
          {t('resolved.debtorCpr')} <strong className="tk-tabular">{cpr}</strong>
        </p>
      </section>
    );
  return (
    <section className="tk-panel tk-closed">
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      <form onSubmit={reveal}>
        <label className="tk-filter-field">
          {t('resolved.purpose')}
          <input
            required
            maxLength={200}
            value={purpose}
            onChange={({ target }) => setPurpose(target.value)}
          />
        </label>
        <button type="submit" className="tk-button">
          {t('matching.showCpr')}
        </button>
      </form>
    </section>
  );
}
