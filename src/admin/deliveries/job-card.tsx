import { useTranslation } from 'adminjs';
import React from 'react';
import type { LoadJob, LoadJobStatus, LoadProgress } from '../../modules/imports/index.js';
import { danishMoment } from '../kit/components/formats.js';
import { JobOutcome } from './job-outcome.js';

const TONES: Readonly<Record<LoadJobStatus, string>> = {
  QUEUED: 'neutral',
  RUNNING: 'info',
  FINISHED: 'good',
  FAILED: 'bad',
  CANCELLED: 'warning',
};

/** One load or trial: where it is, or what came of it. */
export function JobCard({
  job,
  onCancel,
}: {
  readonly job: LoadJob;
  readonly onCancel: () => void;
}): React.ReactElement {
  const { t } = useTranslation();
  const at = danishMoment(job.finishedAt ?? job.startedAt ?? job.requestedAt);
  return (
    <article className="tk-panel tk-job" data-job={job.id} data-status={job.status}>
      <h3>
        {job.delivery}
        <span className={`tk-badge tk-badge-${TONES[job.status]}`}>
          {t(`deliveries.status.${job.status}`)}
        </span>
        <small>
          {t(`deliveries.kind.${job.kind}`)} · {t('deliveries.startedBy', { name: job.requestedBy, at })}
        </small>
        {job.finishedAt === null && !job.isEnding ? (
          <button type="button" className="tk-button tk-button-danger" onClick={onCancel}>
            {t('deliveries.cancel')}
          </button>
        ) : null}
      </h3>
      <JobState job={job} />
    </article>
  );
}

function JobState({ job }: { readonly job: LoadJob }): React.ReactElement | null {
  const { t } = useTranslation();
  if (job.isEnding) return <p role="status">{t('deliveries.ending')}</p>;
  switch (job.status) {
    case 'QUEUED':
      return <p className="tk-note">{t('deliveries.waiting')}</p>;
    case 'RUNNING':
      return <Steps progress={job.progress} />;
    case 'FINISHED':
      return job.result === null ? null : <JobOutcome result={job.result} />;
    case 'CANCELLED': {
      const text = job.kind === 'TRIAL' || job.startedAt === null ? 'cancelledTrial' : 'cancelledBy';
      return <p>{t(`deliveries.${text}`, { name: job.cancelledBy })}</p>;
    }
    case 'FAILED':
      return (
        <p className="tk-refusal" data-code={job.error?.code}>
          {t(`messages.errors.${job.error?.code ?? ''}`, {
            defaultValue: job.error?.code,
            ...job.error?.details,
          })}{' '}
          <small>{t('panel.errorCode', { code: job.error?.code })}</small>
        </p>
      );
  }
}

function Steps({ progress }: { readonly progress: LoadProgress }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div role="status">
      {(['files', 'municipalities'] as const).map((of) => {
        const { names = [], done = 0, percent = 0 } = progress[of] ?? {};
        const total = names.length;
        return (
          <p key={of} className="tk-progress">
            <span>{t(`deliveries.of.${of}`, { done, total })}</span>
            <progress max={Math.max(total, 1)} value={done + percent / 100} />
            <small>{done < total ? t(`deliveries.now.${of}`, { name: names[done], percent }) : null}</small>
          </p>
        );
      })}
    </div>
  );
}
