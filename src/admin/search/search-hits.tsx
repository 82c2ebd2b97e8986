import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { SearchGroup, SearchHit, SearchKind } from '../../modules/task-packages/index.js';

interface Props {
  /** Null while the search is under way, and when it was refused. */
  readonly groups: readonly SearchGroup[] | null;
  readonly failure: string | null;
  readonly seesPersons: boolean;
  readonly onLeave: () => void;
}

const RESOURCES: Readonly<Record<SearchKind, string>> = {
  task: 'tasks',
  account: 'accounts',
  person: 'accounts',
  claim: 'claims',
  grant: 'grants',
  journal: 'grants',
  case: 'cases',
};

/** The records that were found, by kind, each a link to its page. */
export function SearchHits({ groups, failure, seesPersons, onLeave }: Props): React.ReactElement {
  const { t } = useTranslation();
  const count = (groups ?? []).reduce((total, { hits }) => total + hits.length, 0);
  const nothing = t(seesPersons ? 'search.nothing' : 'search.nothingNumbers');
  if (failure !== null)
    return (
      <div className="tk-hits" role="alert">
        <p>{t(`messages.errors.${failure}`, { defaultValue: failure, characters: 3 })}</p>
      </div>
    );
  return (
    <div className="tk-hits">
      <p role="status">
        {groups === null ? t('search.searching') : count === 0 ? nothing : t('search.found', { count })}
      </p>
      {(groups ?? []).map(({ kind, hits, more }) => (
        <section key={kind} aria-label={t(`search.kind.${kind}`)}>
          <h2>{t(`search.kind.${kind}`)}</h2>
          <ul>
            {hits.map((hit) => (
              <li key={hit.id}>
                <Link to={`/admin/resources/${RESOURCES[kind]}/records/${hit.id}/show`} onClick={onLeave}>
                  <Facts kind={kind} hit={hit} />
                </Link>
              </li>
            ))}
          </ul>
          {more ? <p className="tk-muted">{t('search.more')}</p> : null}
        </section>
      ))}
    </div>
  );
}

function Facts({ kind, hit }: { readonly kind: SearchKind; readonly hit: SearchHit }): React.ReactElement {
  const { no, journalNo, name, cprMasked, municipality } = hit;
  const [first, ...others] =
    kind === 'person' ? [name, cprMasked, no] : kind === 'journal' ? [journalNo, no] : [no, name, cprMasked];
  return (
    <>
      <strong className="tk-tabular">{first}</strong>
      {[...others, municipality]
        .filter((fact) => fact !== null && fact !== undefined)
        .map((fact) => (
          <span key={fact}> · {fact}</span>
        ))}
    </>
  );
}
