import React from 'react';
import type { LoadAlarm } from '../../modules/imports/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { AlarmList } from '../loads/alarm-list.js';

/** What the nightly check of the balance found, on Netcompany's first page; nothing while all agrees. */
export function LoadAlarms(): React.ReactElement | null {
  const { data, failure, retry } = useApi<readonly LoadAlarm[]>('loads/alarms');
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  return data === null ? null : <AlarmList alarms={data} />;
}
