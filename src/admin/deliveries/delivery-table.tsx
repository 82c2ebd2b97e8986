import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { LoadJob, LoadJobKind, LyingDelivery } from '../../modules/imports/index.js';
import { danishMoment } from '../kit/components/formats.js';
import { size } from './sizes.js';

interface Props {
  readonly deliveries: readonly LyingDelivery[];
  readonly jobs: readonly LoadJob[];
  readonly onStart: (delivery: LyingDelivery, kind: LoadJobKind) => void;
  readonly onDelete: (delivery: LyingDelivery) => void;
}

/** What is asked about once more before it is done. */
type Question = 'LOAD' | 'DELETE';

/** What lies in the folder, with what can be done with it. All but a trial, which changes nothing, asks once more. */
export function DeliveryTable({ deliveries, jobs, onStart, onDelete }: Props): React.ReactElement {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ readonly name: string; readonly question: Question } | null>(null);
  if (deliveries.length === 0) return <p className="tk-panel tk-note">{t('deliveries.none')}</p>;
  return (
    <div className="tk-panel tk-overview-table tk-deliveries-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('deliveries.name')}</th>
            <th scope="col">{t('deliveries.files')}</th>
            <th scope="col" className="tk-numeric">
              {t('deliveries.size')}
            </th>
            <th scope="col">{t('deliveries.changed')}</th>
            <th scope="col">{t('deliveries.hash')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <DeliveryRow
              key={delivery.name}
              delivery={delivery}
              job={jobs.find((job) => job.delivery === delivery.name && job.finishedAt === null)}
              asked={asked?.name === delivery.name ? asked.question : null}
              onAsk={(question) => setAsked(question === null ? null : { name: delivery.name, question })}
              onStart={(kind) => {
                setAsked(null);
                onStart(delivery, kind);
              }}
              onDelete={() => {
                setAsked(null);
                onDelete(delivery);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly delivery: LyingDelivery;
  readonly job: LoadJob | undefined;
  readonly asked: Question | null;
  readonly onAsk: (question: Question | null) => void;
  readonly onStart: (kind: LoadJobKind) => void;
  readonly onDelete: () => void;
}

function DeliveryRow(props: RowProps): React.ReactElement {
  const { t } = useTranslation();
  const { delivery, job, asked } = props;
  const changed =
    delivery.files
      .map(({ changedAt }) => changedAt)
      .sort()
      .at(-1) ?? '';
  return (
    <>
      <tr data-delivery={delivery.name}>
        <th scope="row">{delivery.name}</th>
        <td>{delivery.files.map(({ name }) => name.replace('.csv', '')).join(', ')}</td>
        <td className="tk-number">{size(delivery.bytes)}</td>
        <td className="tk-tabular">{danishMoment(changed)}</td>
        <td>
          {delivery.hash === null ? (
            <span className="tk-note">{t('deliveries.reckoning')}</span>
          ) : (
            <code title={delivery.hash}>{delivery.hash.slice(0, 12)}</code>
          )}
        </td>
        <td className="tk-deliveries-buttons">
          {job === undefined ? (
            <Buttons {...props} />
          ) : (
            <span className="tk-badge tk-badge-info">{t(`deliveries.status.${job.status}`)}</span>
          )}
        </td>
      </tr>
      {job === undefined && asked === 'LOAD' ? <LoadQuestion {...props} /> : null}
      {job === undefined && asked === 'DELETE' ? <DeleteQuestion {...props} /> : null}
    </>
  );
}

function Buttons({ delivery, asked, onAsk, onStart }: RowProps): React.ReactElement {
  const { t } = useTranslation();
  const isUnknown = delivery.hash === null;
  return (
    <>
      <button
        type="button"
        className="tk-button tk-button-quiet"
        disabled={asked === 'DELETE'}
        onClick={() => onAsk('DELETE')}
      >
        {t('deliveries.delete')}
      </button>
      <button type="button" className="tk-button" disabled={isUnknown} onClick={() => onStart('TRIAL')}>
        {t('deliveries.try')}
      </button>
      <button
        type="button"
        className="tk-button tk-button-primary"
        disabled={isUnknown || asked === 'LOAD'}
        onClick={() => onAsk('LOAD')}
      >
        {t('deliveries.load')}
      </button>
    </>
  );
}

function LoadQuestion({ delivery, onAsk, onStart }: RowProps): React.ReactElement {
  const { t } = useTranslation();
  return (
    <QuestionRow label={t('deliveries.load')} onNo={() => onAsk(null)}>
      <p>
        <b>{t('deliveries.confirmLoad', { name: delivery.name })}</b> {t('deliveries.confirmText')}
      </p>
      <button type="button" className="tk-button tk-button-primary" onClick={() => onStart('LOAD')}>
        {t('deliveries.yes')}
      </button>
    </QuestionRow>
  );
}

function DeleteQuestion({ delivery, onAsk, onDelete }: RowProps): React.ReactElement {
  const { t } = useTranslation();
  return (
    <QuestionRow label={t('deliveries.delete')} onNo={() => onAsk(null)}>
      <p>
        <b>{t('deliveries.confirmDelete', { name: delivery.name })}</b> {t('deliveries.deleteText')}
      </p>
      <button type="button" className="tk-button tk-button-danger" onClick={onDelete}>
        {t('deliveries.yesDelete')}
      </button>
    </QuestionRow>
  );
}

interface QuestionRowProps {
  readonly label: string;
  readonly onNo: () => void;
  readonly children: React.ReactNode;
}

function QuestionRow({ label, onNo, children }: QuestionRowProps): React.ReactElement {
  const { t } = useTranslation();
  return (
    <tr>
      <td colSpan={6}>
        <div className="tk-deliveries-question" role="alertdialog" aria-label={label}>
          {children}
          <button type="button" className="tk-button tk-button-quiet" onClick={onNo}>
            {t('deliveries.no')}
          </button>
        </div>
      </td>
    </tr>
  );
}
