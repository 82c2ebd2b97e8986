import { useTranslation } from 'adminjs';
import React from 'react';
import type { CandidateView, GrantView, MatchingView } from '../../../modules/linking/index.js';
import { danishDate, kroner } from '../../kit/components/formats.js';
import { period } from '../../matching/components/period.js';
import { compareFields, datedSpans, mainClaims, type Field, type Verdict } from './compare-fields.js';
import { merged } from './periods.js';

interface Props {
  readonly view: MatchingView;
  readonly candidate: CandidateView;
}

const MARKS: Readonly<Record<Verdict, string>> = { agrees: '✓', partly: '≈', differs: '✗', missing: '–' };

/** Account and grant field by field; a mark and a word say where they agree. */
export function FieldTable({ view, candidate }: Props): React.ReactElement | null {
  const { t } = useTranslation();
  const { grant } = candidate;
  if (grant === null) return null;
  return (
    <section className="tk-work-fields">
      <h3 id="work-fields">{t('work.fields')}</h3>
      <div className="tk-scroll" role="region" aria-labelledby="work-fields" tabIndex={0}>
        <table className="tk-table">
          <thead>
            <tr>
              <th scope="col">{t('work.field')}</th>
              <th scope="col">{t('matching.account')}</th>
              <th scope="col">{t('work.grant')}</th>
              <th scope="col">{t('work.verdictTitle')}</th>
            </tr>
          </thead>
          <tbody>
            {compareFields(view, candidate).map(({ field, verdict }) => (
              <tr key={field} className={`tk-verdict-${verdict}`} data-field={field} data-verdict={verdict}>
                <th scope="row">{t(`work.fieldName.${field}`)}</th>
                <td>
                  {ofAccount(field, view)}
                  {field === 'amount' ? <Nearest view={view} grant={grant} /> : null}
                </td>
                <td>
                  {ofGrant(field, grant)}
                  {field === 'period' ? <small>{t(`matching.grantStatus.${grant.status}`)}</small> : null}
                </td>
                <td className="tk-work-verdict">
                  <span aria-hidden="true">{MARKS[verdict]}</span> {t(`work.verdict.${verdict}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ofAccount(field: Field, { account, claims }: MatchingView): React.ReactNode {
  switch (field) {
    case 'reference':
      return account.grantRef ?? '–';
    case 'person':
      return <Person name={account.nameDelivered} cpr={account.cprMasked ?? account.cvr} />;
    case 'benefitType':
      return account.benefitTypeName ?? account.benefitTypeRaw ?? '–';
    case 'period':
      return merged(datedSpans(claims)).map(({ from, to }) => (
        <span key={from} className="tk-work-line tk-tabular">
          {period(from, to)}
        </span>
      ));
    case 'amount':
      return amountsOf(claims);
    case 'start':
      return danishDate(account.established);
  }
}

function ofGrant(field: Field, grant: GrantView): React.ReactNode {
  switch (field) {
    case 'reference':
      return (
        <>
          {grant.grantNo}
          {grant.journalNo === null ? null : <small>{grant.journalNo}</small>}
        </>
      );
    case 'person':
      return <Person name={grant.recipientName} cpr={grant.recipientCprMasked} />;
    case 'benefitType':
      return grant.benefitTypeName;
    case 'period':
      return <span className="tk-tabular">{period(grant.periodFrom, grant.periodTo)}</span>;
    case 'amount':
      return grant.amountOere === null ? '–' : `${kroner(grant.amountOere)} kr.`;
    case 'start':
      return danishDate(grant.periodFrom);
  }
}

/** All main claims together. */
function amountsOf(claims: MatchingView['claims']): string {
  const principals = mainClaims(claims).map(({ principalOere }) => principalOere);
  if (principals.length === 0) return '–';
  return `${kroner(principals.reduce((sum, one) => sum + one, 0))} kr.`;
}

/** Of several main claims the one that comes nearest to the grant's amount; the evidence may rest on it alone. */
function Nearest({
  view,
  grant,
}: {
  readonly view: MatchingView;
  readonly grant: GrantView;
}): React.ReactElement | null {
  const { t } = useTranslation();
  const granted = grant.amountOere;
  const principals = mainClaims(view.claims).map(({ principalOere }) => principalOere);
  if (granted === null || principals.length < 2) return null;
  const nearest = principals.reduce((best, one) =>
    Math.abs(one - granted) < Math.abs(best - granted) ? one : best,
  );
  return <small>{t('work.nearestClaim', { amount: kroner(nearest) })}</small>;
}

function Person({ name, cpr }: { readonly name: string; readonly cpr: string | null }): React.ReactElement {
  return (
    <>
      {name}
      {cpr === null ? null : <small className="tk-tabular">{cpr}</small>}
    </>
  );
}
