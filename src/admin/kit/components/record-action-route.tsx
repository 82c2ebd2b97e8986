import {
  ActionHeader,
  ApiClient,
  BaseActionComponent,
  NoActionError,
  NoRecordError,
  NoResourceError,
  useResource,
  type RecordJSON,
} from 'adminjs';
import { Loader } from '@adminjs/design-system';
import React, { useEffect, useState } from 'react';
import { useParams } from 'react-router';

const api = new ApiClient();

/**
 * The page of a record and of its commands. AdminJS would fetch the record by a GET of the command itself; here it is
 * always fetched by `show`, since a command answers to POST only (reliability.md 2.1, no. 11).
 */
export default function RecordActionRoute(): React.ReactElement {
  const { actionName = 'show', recordId = '', resourceId = '' } = useParams();
  const resource = useResource(resourceId);
  const [record, setRecord] = useState<RecordJSON | null>(null);
  const [isLoading, setLoading] = useState(true);

  const load = (): void => {
    setLoading(true);
    api
      .recordAction({ resourceId, recordId, actionName: 'show' })
      .then(({ data }) => setRecord(data.record?.id === undefined ? null : data.record))
      .catch(() => setRecord(null))
      .finally(() => setLoading(false));
  };
  useEffect(load, [resourceId, recordId, actionName]);

  if (!resource) return <NoResourceError resourceId={resourceId} />;
  if (isLoading) return <Loader />;
  if (!record) return <NoRecordError resourceId={resourceId} recordId={recordId} />;
  const action = record.recordActions.find(({ name }) => name === actionName);
  if (!action) return <NoActionError resourceId={resourceId} actionName={actionName} />;
  return (
    <div className="tk-page">
      <ActionHeader resource={resource} action={action} record={record} actionPerformed={load} />
      <BaseActionComponent action={action} resource={resource} record={record} />
    </div>
  );
}
