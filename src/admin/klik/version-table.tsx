import React from 'react';
import { Link } from 'react-router-dom';
import type { KlikDocument } from '../../modules/task-packages/index.js';
import { danishDate } from '../kit/components/formats.js';
import { useKlikWords } from './klik-words.js';

/** "Versionshistorik": version, note, initials and date, the one that is open marked. */
export function VersionTable({ doc }: { readonly doc: KlikDocument }): React.ReactElement {
  const { t } = useKlikWords();
  return (
    <table className="tk-plain-table" data-testid="klik-versions">
      <thead>
        <tr>
          {['version', 'note', 'initials', 'date'].map((name) => (
            <th key={name} scope="col">
              {t(`klik.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {doc.versions.map(({ id, version, note, initials, date, status }) => (
          <tr key={id} aria-current={id === doc.id ? 'true' : undefined}>
            <th scope="row">
              {id === doc.id ? (
                version
              ) : (
                <Link to={`/admin/resources/klikDescriptions/records/${id}/show`}>{version}</Link>
              )}
              {status === 'DRAFT' ? <small> {t('klik.draft')}</small> : null}
            </th>
            <td>{note}</td>
            <td>{initials}</td>
            <td className="tk-tabular">{date === null ? null : danishDate(date)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
