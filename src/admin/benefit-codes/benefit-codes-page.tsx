import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { BenefitCodes, MappingOutcome } from '../../modules/imports/index.js';
import { groupThousands } from '../kit/components/formats.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { KnownMappings } from './known-mappings.js';
import { MappingForm, type Chosen } from './mapping-form.js';
import { UnknownCodes } from './unknown-codes.js';

/** "Ydelseskoder": unknown codes, what each is to mean, and what was said before. */
export default function BenefitCodesPage(): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<BenefitCodes>('benefit-codes');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const choose = (next: Chosen): void => {
    setSaved(null);
    setChosen(next);
  };
  const finish = (code: string, { accounts, linked }: MappingOutcome): void => {
    setChosen(null);
    setSaved(
      t('benefitCodes.saved', { code, accounts: groupThousands(accounts), linked: groupThousands(linked) }),
    );
    retry();
  };
  return (
    <main className="tk-page tk-codes">
      <header className="tk-header">
        <h1>{t('benefitCodes.title')}</h1>
      </header>
      <p className="tk-intro">{t('benefitCodes.intro')}</p>
      {saved === null ? null : (
        <p className="tk-panel" role="status" data-testid="mapping-saved">
          {saved}
        </p>
      )}
      {failure === null ? null : <LoadFailure code={failure} retry={retry} />}
      {data === null && failure === null ? <p role="status">{t('panel.loading')}</p> : null}
      {data === null ? null : (
        <div className="tk-load">
          {chosen === null ? null : (
            <MappingForm
              key={chosen.code}
              chosen={chosen}
              benefitTypes={data.benefitTypes}
              onSaved={(outcome) => finish(chosen.code, outcome)}
              onCancel={() => setChosen(null)}
            />
          )}
          <UnknownCodes codes={data.unknown} choose={choose} />
          <KnownMappings mappings={data.mappings} benefitTypes={data.benefitTypes} choose={choose} />
        </div>
      )}
    </main>
  );
}
