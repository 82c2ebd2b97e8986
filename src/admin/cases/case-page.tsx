import { useTranslation, type ActionProps } from 'adminjs';
import React from 'react';
import type { CasePage as Case } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import ShowPage from '../kit/components/show-page.js';
import { useApi } from '../kit/components/use-api.js';
import { CaseClaims, CaseHistory, CaseLinks } from './case-tables.js';
import { GrantsTable } from './grants-table.js';
import { CitizenLink } from './citizen-link.js';

/** A case: its columns, then its grant, the accounts linked to it, their claims, and what happened when. */
export default function CasePage(props: ActionProps): React.ReactElement {
  const id = props.record?.id;
  return (
    <>
      <ShowPage {...props} />
      {id === undefined ? null : (
        <>
          <CitizenLink from="case" id={id} />
          <Sections key={id} id={id} />
        </>
      )}
    </>
  );
}

function Sections({ id }: { readonly id: string }): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<Case>(`cases/${encodeURIComponent(id)}/page`);
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (data === null) return <p role="status">{t('panel.loading')}</p>;
  return (
    <div className="tk-resolved" data-testid="case-page">
      <GrantsTable title={t('citizen.grantOfCase')} empty={t('citizen.noGrant')} grants={data.grants} />
      <CaseLinks links={data.links} />
      <CaseClaims claims={data.claims} />
      <CaseHistory page={data} />
    </div>
  );
}
