import { useCurrentAdmin, useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { KlikPeople } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { PeopleForm } from './people-form.js';

/** Ansvarlig and udførere of the municipality's KLIK task; its coordinator names them. */
export function PeopleCard({ packageId }: { readonly packageId: string }): React.ReactElement | null {
  const { t } = useTranslation();
  const [admin] = useCurrentAdmin();
  const { data, failure, retry } = useApi<KlikPeople>(`packages/${packageId}/people`);
  const [isOpen, setOpen] = useState(false);
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (data === null) return null;
  const { responsible, performers } = data;
  const nobody = t('steering.nobody');
  return (
    <section className="tk-panel" data-testid="klik-people">
      <h2>{t('steering.people')}</h2>
      <dl className="tk-fields">
        <div className="tk-field">
          <dt>{t('steering.responsible')}</dt>
          <dd>{responsible?.name ?? nobody}</dd>
        </div>
        <div className="tk-field">
          <dt>{t('steering.performers')}</dt>
          <dd>{performers.length === 0 ? nobody : performers.map(({ name }) => name).join(', ')}</dd>
        </div>
      </dl>
      <p className="tk-note">{t('steering.who')}</p>
      {admin?.['role'] !== 'COORDINATOR' ? null : isOpen ? (
        <PeopleForm
          packageId={packageId}
          people={data}
          onDone={() => {
            setOpen(false);
            retry();
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <button type="button" className="tk-button" onClick={() => setOpen(true)}>
          {t('steering.change')}
        </button>
      )}
    </section>
  );
}
