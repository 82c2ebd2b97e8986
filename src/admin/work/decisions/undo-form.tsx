import { useTranslation, type ActionProps } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { UndoOutlook } from '../../../modules/task-packages/index.js';
import CommandForm from '../../kit/components/command-form.js';
import { LoadFailure } from '../../kit/components/load-failure.js';
import { useApi } from '../../kit/components/use-api.js';
import { Reverses, WhyNot } from './reverses.js';

/** "Fortryd tilknytning" of a task or an account: first what it reverses, or why it would be refused, then the form. */
export default function UndoForm(props: ActionProps): React.ReactElement | null {
  const { t } = useTranslation();
  const { record, resource } = props;
  const linkId = Number(record?.params['linkId']);
  const { data, failure, retry } = useApi<UndoOutlook>(`links/${linkId}/undo-outlook`);
  if (!record) return null;
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (data === null) return <p role="status">{t('panel.loading')}</p>;
  if (data.undoable)
    return (
      <>
        <Reverses sentences={data.reverses} />
        <CommandForm {...props} />
      </>
    );
  return (
    <div className="tk-form" role="alert">
      <div className="tk-banner">{data.why === null ? null : <WhyNot why={data.why} />}</div>
      <Link className="tk-button" to={`/admin/resources/${resource.id}/records/${record.id}/show`}>
        {t('decisions.back')}
      </Link>
    </div>
  );
}
