import { useTranslation } from 'adminjs';
import React from 'react';
import type { LastVerification } from '../../modules/audit/index.js';
import { danishMoment, groupThousands } from '../kit/components/formats.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { Refusal } from '../waves/refusal.js';
import { useWaveCommand } from '../waves/use-wave-command.js';

/** When the audit chain was recomputed last and what was found; the auditor may do it again at once. */
export function VerificationCard(): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<{ readonly last: LastVerification | null }>('audit/verification');
  const { isBusy, refused, send } = useWaveCommand();
  const verify = async (): Promise<void> => {
    if ((await send('audit/verification', {})) !== null) retry();
  };
  return (
    <>
      <h2>{t('overview.chain')}</h2>
      <section className="tk-panel tk-verification" data-testid="verification">
        <Refusal refused={refused} />
        {failure === null ? null : <LoadFailure code={failure} retry={retry} />}
        {data === null ? null : <Found last={data.last} />}
        <p className="tk-buttons">
          <button type="button" className="tk-button" disabled={isBusy} onClick={() => void verify()}>
            {t(isBusy ? 'overview.verifying' : 'overview.verify')}
          </button>
        </p>
      </section>
    </>
  );
}

function Found({ last }: { readonly last: LastVerification | null }): React.ReactElement {
  const { t } = useTranslation();
  if (last === null) return <p>{t('overview.neverVerified')}</p>;
  const { fault } = last;
  return (
    <>
      <p>
        {t('overview.verified', {
          moment: danishMoment(last.verifiedAt),
          by: last.verifiedBy,
          events: groupThousands(last.events),
          interpolation: { escapeValue: false },
        })}
      </p>
      {fault === null ? (
        <p>
          <span className="tk-badge tk-badge-good">{t('overview.chainWhole')}</span>
        </p>
      ) : (
        <p role="alert">
          <span className="tk-badge tk-badge-bad">
            {t(`overview.fault.${fault.fault}`, { chain: fault.chain, seq: groupThousands(fault.seq) })}
          </span>
        </p>
      )}
    </>
  );
}
