import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { HELP_FIELDS } from './fields.js';
import type { TaskHelpData } from './help.controller.js';

/** Closed at first; opened it tells what the reasons and fields mean and what the KLIK task says. */
export function TaskHelp({ taskId }: { readonly taskId: number | string }): React.ReactElement {
  const { t } = useTranslation();
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className="tk-panel tk-help" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{t('help.title')}</summary>
      {wasOpened ? <Opened taskId={taskId} /> : null}
    </details>
  );
}

function Opened({ taskId }: { readonly taskId: number | string }): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<TaskHelpData>(`tasks/${encodeURIComponent(taskId)}/help`);
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (data === null) return <p role="status">{t('panel.loading')}</p>;
  return (
    <>
      <Reasons reasons={data.reasons} />
      <Klik klik={data.klik} />
      <h3>{t('help.fields')}</h3>
      <dl>
        {Object.entries(HELP_FIELDS).map(([key, label]) => (
          <div key={key}>
            <dt>{t(label)}</dt>
            <dd>{t(`help.field.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Reasons({ reasons }: Pick<TaskHelpData, 'reasons'>): React.ReactElement {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  return (
    <>
      <h3>{t('help.reasons')}</h3>
      {reasons.length === 0 ? <p>{t('help.noReasons')}</p> : null}
      <dl>
        {reasons.map(({ code, labelDa, labelEn, wayOutDa, wayOutEn }) => (
          <div key={code}>
            <dt>
              {code} {english ? labelEn : labelDa}
            </dt>
            <dd>
              {t(`help.reason.${code}`)} {english ? wayOutEn : wayOutDa}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Klik({ klik }: Pick<TaskHelpData, 'klik'>): React.ReactElement {
  const { t } = useTranslation();
  if (klik === null) return <p>{t('help.noKlik')}</p>;
  const { title, descriptionId } = klik;
  return (
    <>
      <h3>{t('help.klik', { title })}</h3>
      {(['goal', 'method', 'result'] as const).map((part) =>
        klik[part] === null ? null : (
          <section key={part}>
            <h4>{t(`help.${part}`)}</h4>
            <p className="tk-lines">{klik[part]}</p>
          </section>
        ),
      )}
      <p>
        <Link to={`/admin/resources/klikDescriptions/records/${descriptionId}/show`}>
          {t('help.klikLink')}
        </Link>
      </p>
    </>
  );
}
