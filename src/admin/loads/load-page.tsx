import { useTranslation, type ActionProps } from 'adminjs';
import React from 'react';
import type { LoadView } from '../../modules/imports/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import ShowPage from '../kit/components/show-page.js';
import { useApi } from '../kit/components/use-api.js';
import { BalanceTable } from './balance-table.js';
import { ControlTable } from './control-table.js';
import { LoadChanges } from './load-changes.js';
import { DeliveredFiles } from './delivered-files.js';
import { HeldNote } from './held-note.js';
import { QueueOrigins } from './queue-origins.js';
import { RejectCauses } from './reject-causes.js';

/** A load of one municipality: its columns, then what it did. */
export default function LoadPage(props: ActionProps): React.ReactElement {
  const id = props.record?.id;
  return (
    <>
      <ShowPage {...props} />
      {id === undefined ? null : <LoadBody key={id} address={`loads/${String(id).replace('-', '/')}`} />}
    </>
  );
}

function LoadBody({ address }: { readonly address: string }): React.ReactElement {
  const { t } = useTranslation();
  const { data: load, failure, retry } = useApi<LoadView>(address);
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (load === null) return <p role="status">{t('panel.loading')}</p>;
  return (
    <div className="tk-load">
      <HeldNote load={load} />
      <BalanceTable load={load} />
      {load.control === null ? null : (
        <ControlTable control={load.control} explained={load.controlReason !== null} />
      )}
      <LoadChanges changes={load.changes} outcomes={load.outcomes} />
      {load.rejects === null ? null : <RejectCauses load={load} causes={load.rejects} />}
      {load.files === null || load.files.length === 0 ? null : (
        <DeliveredFiles runId={load.runId} files={load.files} />
      )}
      <QueueOrigins load={load} />
    </div>
  );
}
