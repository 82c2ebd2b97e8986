import { useTranslation } from 'adminjs';
import React from 'react';
import type { KyInformation } from '../../modules/task-packages/index.js';
import { danishMoment, kroner } from '../kit/components/formats.js';
import { Fact } from './fact.js';
import type { Words } from './words.js';

interface Props {
  readonly information: KyInformation | null;
  readonly words: Words;
}

/** The necessary information that KY's case was given with the account. */
export function KyInformationList({ information, words }: Props): React.ReactElement | null {
  const { t } = useTranslation();
  if (information === null) return null;
  const { basis, sources, period } = information;
  return (
    <section>
      <h2>{t('resolved.information')}</h2>
      <div className="tk-panel">
        <dl className="tk-fields">
          <Fact label={t('resolved.debtor')}>{information.debtorName}</Fact>
          <Fact label={t('resolved.municipality')}>{words.municipality(information.municipality)}</Fact>
          <Fact label={t('resolved.benefitType')}>{words.benefitType(information.benefitType)}</Fact>
          {'grantNo' in basis ? (
            <Fact label={t('resolved.grant')}>{basis.grantNo}</Fact>
          ) : (
            <Fact label={t('resolved.category')}>{t(`resolved.value.${basis.category}`)}</Fact>
          )}
          <Fact label={t('resolved.period')}>{words.period(...period)}</Fact>
          <Fact label={t('resolved.fromDebitor')}>{sources.debitor}</Fact>
          <Fact label={t('resolved.fromKmdAktiv')}>{sources.kmdAktiv ?? t('resolved.noReference')}</Fact>
          <Fact label={t('resolved.decidedBy')}>{information.decidedBy}</Fact>
          <Fact label={t('resolved.decided')}>{danishMoment(information.decidedAt)}</Fact>
        </dl>
        <Claims claims={information.claims} />
      </div>
    </section>
  );
}

function Claims({ claims }: Pick<KyInformation, 'claims'>): React.ReactElement {
  const { t } = useTranslation();
  if (claims.length === 0) return <p>{t('resolved.noClaims')}</p>;
  const heading = (name: string, className?: string): React.ReactElement => (
    <th scope="col" className={className}>
      {t(`resolved.${name}`)}
    </th>
  );
  return (
    <div className="tk-scroll">
      <table className="tk-table">
        <caption>{t('resolved.claims')}</caption>
        <thead>
          <tr>
            {heading('claim')}
            {heading('claimType')}
            {heading('principal', 'tk-number')}
            {heading('amount', 'tk-number')}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.claimNo}>
              <td>{claim.claimNo}</td>
              <td>{claim.typeName}</td>
              <td className="tk-number">{kroner(claim.principalOere)}</td>
              <td className="tk-number">{kroner(claim.balanceOere)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
