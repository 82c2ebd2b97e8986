import { useTranslation } from 'adminjs';
import React from 'react';
import type { ClaimView } from '../../../modules/linking/index.js';
import { kroner } from '../../kit/components/formats.js';
import { period } from './period.js';

/** The claims of the account, the amounts under each other. */
export function ClaimTable({ claims }: { claims: readonly ClaimView[] }): React.ReactElement {
  const { t } = useTranslation();
  if (claims.length === 0) return <p>{t('matching.noClaims')}</p>;
  return (
    <div className="tk-scroll">
      <table className="tk-table">
        <caption>{t('matching.claims', { count: claims.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matching.claimNo')}</th>
            <th scope="col">{t('matching.period')}</th>
            <th scope="col" className="tk-number">
              {t('matching.principal')}
            </th>
            <th scope="col" className="tk-number">
              {t('matching.interest')}
            </th>
            <th scope="col" className="tk-number">
              {t('matching.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.claimId}>
              <td>
                {claim.claimNo}
                <small>{claim.claimTypeName}</small>
              </td>
              <td className="tk-period">
                {period(claim.periodFrom, claim.periodTo)
                  .split(' – ')
                  .map((day, index) => (
                    <span key={index} className="tk-tabular">
                      {index === 0 ? day : ` – ${day}`}
                    </span>
                  ))}
              </td>
              <td className="tk-number">{kroner(claim.principalOere)}</td>
              <td className="tk-number">{kroner(claim.interestOere)}</td>
              <td className="tk-number">{kroner(claim.balanceOere)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
