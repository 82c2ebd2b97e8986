import { useTranslation, type ActionProps } from 'adminjs';
import React from 'react';
import type { PersonAccess } from '../../modules/task-packages/index.js';
import { danishMoment } from '../kit/components/formats.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import ShowPage from '../kit/components/show-page.js';
import { useApi } from '../kit/components/use-api.js';
import { PersonGate } from './person-gate.js';

/** A question: its columns, and whether Netcompany may see the person behind its task. */
export default function EscalationPage(props: ActionProps): React.ReactElement {
  const id = props.record?.id;
  return (
    <div className="tk-resolved">
      <ShowPage {...props} />
      {id === undefined || props.record?.params['level'] !== 'TASK' ? null : <Access key={id} id={id} />}
    </div>
  );
}

function Access({ id }: { readonly id: string }): React.ReactElement {
  const { t } = useTranslation();
  const address = `escalations/${encodeURIComponent(id)}`;
  const { data, failure, retry } = useApi<PersonAccess>(`${address}/person-access`);
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (data === null) return <p role="status">{t('panel.loading')}</p>;
  return (
    <section data-testid="person-access">
      <h2>{t('escalations.person')}</h2>
      <div className="tk-panel">
        <p>{standingOf(data, t)}</p>
        {data.active === null ? null : <PersonGate address={address} />}
        {data.opened.length === 0 ? null : (
          <>
            <h3>{t('escalations.looked')}</h3>
            <ul>
              {data.opened.map(({ by, at }) => (
                <li key={`${by}${String(at)}`}>
                  {t('escalations.lookedBy', { by, at: danishMoment(String(at)) })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function standingOf(
  { isOpen, active }: PersonAccess,
  t: ReturnType<typeof useTranslation>['t'],
): React.ReactNode {
  if (!isOpen) return t('escalations.ended');
  if (active === null) return t('escalations.mayNotLook');
  return t('escalations.mayLook', { by: active.allowedBy, until: danishMoment(String(active.until)) });
}
