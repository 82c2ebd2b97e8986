import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { ResolvedChoices, ResolvedItem } from '../../modules/task-packages/index.js';
import { danishDate, kroner } from '../kit/components/formats.js';

interface Props {
  readonly rows: readonly ResolvedItem[];
  readonly choices: ResolvedChoices;
  /** The query of the list, so that the opened page leads back to it. */
  readonly list: string;
}

const TEXTS = ['category', 'benefitType', 'reasons'];
const PEOPLE = ['decidedBy', 'approvedBy', 'undone'];

/** One line for each decision; the account opens it. The municipality stands below it where there are several. */
export function ResolvedTable({ rows, choices, list }: Props): React.ReactElement {
  const { t } = useTranslation();
  const isNational = choices.municipalities.length > 1;
  const heading = (name: string, className?: string): React.ReactElement => (
    <th key={name} scope="col" className={className}>
      {t(`resolved.${name}`)}
    </th>
  );
  return (
    <div className="tk-scroll" role="region" aria-label={t('resolved.title')} tabIndex={0}>
      <table className="tk-table">
        <thead>
          <tr>
            <th scope="col">
              {t('resolved.account')}
              {isNational ? ` / ${t('resolved.municipality')}` : null}
            </th>
            {heading('decided')}
            <th scope="col">
              {t('resolved.outcome')} / {t('resolved.method')}
            </th>
            {TEXTS.map((name) => heading(name))}
            {heading('score', 'tk-number')}
            {PEOPLE.map((name) => heading(name))}
            {heading('amount', 'tk-number')}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.municipalityCode}-${row.kind}-${row.id}`} row={row} {...{ choices, list }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row,
  choices,
  list,
}: Omit<Props, 'rows'> & { readonly row: ResolvedItem }): React.ReactElement {
  const { t, i18n } = useTranslation();
  const codeOf = (code: string | null): string => (code === null ? '' : t(`resolved.value.${code}`));
  const place = choices.municipalities.find(({ code }) => code === row.municipalityCode);
  const reasons = choices.reasons.filter(({ code }) => row.reasons.includes(code));
  return (
    <tr>
      <td>
        <Link
          to={`/admin/pages/resolvedDetail?item=${row.municipalityCode}/${row.kind}/${row.id}`}
          state={{ list }}
        >
          {row.accountNo}
        </Link>
        {choices.municipalities.length > 1 ? <small>{place?.name ?? row.municipalityCode}</small> : null}
      </td>
      <td className="tk-tabular">{danishDate(row.decidedDay)}</td>
      <td>
        {codeOf(row.outcome)}
        <small>{codeOf(row.method)}</small>
      </td>
      <td>{codeOf(row.category)}</td>
      <td>{row.benefitTypeName}</td>
      <td>
        {reasons.map(({ code, labelDa, labelEn }) => (
          <abbr key={code} title={i18n.language === 'en' ? labelEn : labelDa}>
            {code}
          </abbr>
        ))}
      </td>
      <td className="tk-number">{row.score}</td>
      <td className="tk-person">{row.decidedBy}</td>
      <td className="tk-person">{row.approvedBy}</td>
      <td className="tk-tabular">{row.endedDay ? danishDate(row.endedDay) : ''}</td>
      <td className="tk-number">{kroner(row.balanceOere)}</td>
    </tr>
  );
}
