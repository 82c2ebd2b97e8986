import { useTranslation } from 'adminjs';
import React from 'react';
import { LoadFailure } from '../kit/components/load-failure.js';
import { Refusal } from '../matching/components/refusal.js';
import { DeliveryTable } from './delivery-table.js';
import { JobCard } from './job-card.js';
import { UploadForm } from './upload-form.js';
import { useCommand } from './use-command.js';
import { useDeliveries } from './use-deliveries.js';

/** "Leverancer": what lies ready, what is being loaded, and files from the browser. */
export default function DeliveriesPage(): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, look } = useDeliveries();
  const { refusal, command } = useCommand(look);
  return (
    <main className="tk-page tk-deliveries">
      <header className="tk-header">
        <h1>{t('deliveries.title')}</h1>
      </header>
      {refusal === null ? null : <Refusal answer={{ code: refusal }} />}
      {failure === null ? null : <LoadFailure code={failure} retry={look} />}
      {data === null ? (
        failure === null && <p role="status">{t('panel.loading')}</p>
      ) : (
        <>
          <section aria-labelledby="lying">
            <h2 id="lying">{t('deliveries.lying')}</h2>
            <DeliveryTable
              deliveries={data.deliveries}
              jobs={data.jobs}
              onStart={(delivery, kind) =>
                void command('load-jobs', { delivery: delivery.name, hash: delivery.hash, kind })
              }
              onDelete={({ name }) => void command(`deliveries/${encodeURIComponent(name)}/delete`, {})}
            />
            <p className="tk-note">{t('deliveries.retention')}</p>
          </section>
          <section aria-labelledby="jobs">
            <h2 id="jobs">{t('deliveries.jobs')}</h2>
            {data.jobs.length === 0 ? <p className="tk-note">{t('deliveries.noJobs')}</p> : null}
            {data.jobs.map((job) => (
              <JobCard
                key={job.id}
                job={job}
                onCancel={() => void command(`load-jobs/${job.id}/cancel`, {})}
              />
            ))}
          </section>
          <UploadForm deliveries={data.deliveries} maxBytes={data.maxUploadBytes} onDone={look} />
        </>
      )}
    </main>
  );
}
