import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { LoadAlarm } from '../../modules/imports/index.js';
import { danishMoment, kroner } from '../kit/components/formats.js';
import { whole } from './whole.js';

/** Differences in the books of finished loads, as the nightly check found them. */
export function AlarmList({ alarms }: { readonly alarms: readonly LoadAlarm[] }): React.ReactElement | null {
  const { t } = useTranslation();
  if (alarms.length === 0) return null;
  return (
    <div className="tk-refusal tk-alarms" role="alert" data-testid="load-alarms">
      <p>
        <strong>{t('loads.alarms')}</strong>
      </p>
      <ul>
        {alarms.map((alarm) => (
          <li key={`${alarm.municipalityCode}-${alarm.runId}-${alarm.what}-${alarm.unit}`}>
            <Link to={`/admin/resources/loads/records/${alarm.runId}-${alarm.municipalityCode}/show`}>
              {t('loads.alarmOf', { municipality: alarm.municipality, run: alarm.runId })}
            </Link>{' '}
            <AlarmText alarm={alarm} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AlarmText({ alarm }: { readonly alarm: LoadAlarm }): React.ReactElement {
  const { t } = useTranslation();
  const { what, unit, expected, found, raisedAt } = alarm;
  const text = unit === 'OERE' ? kroner : whole;
  return (
    <span>
      {t(`loads.alarm.${what}`)}{' '}
      {t(unit === 'OERE' ? 'loads.alarmKroner' : 'loads.alarmCount', {
        expected: text(expected),
        found: text(found),
        at: danishMoment(raisedAt),
      })}
    </span>
  );
}
