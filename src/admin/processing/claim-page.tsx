import { useCurrentAdmin, useTranslation, type ActionProps } from 'adminjs';
import React from 'react';
import type { ClaimLedger } from '../../modules/claims/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import ShowPage from '../kit/components/show-page.js';
import { useApi } from '../kit/components/use-api.js';
import { LedgerTable } from './ledger-table.js';

const READERS = ['CASEWORKER', 'COORDINATOR'];

/** A claim: its columns, then its ledger for those who process it. */
export default function ClaimPage(props: ActionProps): React.ReactElement {
  const [admin] = useCurrentAdmin();
  const id = props.record?.id;
  const isReader = READERS.includes(String(admin?.['role']));
  return (
    <>
      <ShowPage {...props} />
      {id === undefined || !isReader ? null : <Ledger key={id} id={id} />}
    </>
  );
}

function Ledger({ id }: { readonly id: string }): React.ReactElement {
  const { t } = useTranslation();
  const { data: ledger, failure, retry } = useApi<ClaimLedger>(`claims/${encodeURIComponent(id)}/ledger`);
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (ledger === null) return <p role="status">{t('panel.loading')}</p>;
  return (
    <div className="tk-load">
      <LedgerTable ledger={ledger} />
    </div>
  );
}
