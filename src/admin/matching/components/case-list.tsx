import { useTranslation } from 'adminjs';
import React from 'react';
import type { CitizenCase } from '../../../modules/linking/index.js';
import { danishDate } from '../../kit/components/formats.js';

/** All the citizen's cases, the one that KY will use marked (design.md 11, "The citizen's cases"). */
export function CaseList({
  cases,
  chosen,
}: {
  cases: readonly CitizenCase[];
  chosen: number | null;
}): React.ReactElement {
  const { t } = useTranslation();
  if (cases.length === 0) return <p>{t('matching.noCases')}</p>;
  return (
    <div className="tk-scroll">
      <table className="tk-table">
        <caption>{t('matching.cases', { count: cases.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matching.caseNo')}</th>
            <th scope="col">{t('matching.opened')}</th>
            <th scope="col">{t('matching.status')}</th>
            <th scope="col">{t('matching.tiedGrant')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.caseId} className={one.caseId === chosen ? 'tk-row-chosen' : ''}>
              <td>
                {one.caseNo}
                <small>{one.benefitTypeName}</small>
                {one.caseId === chosen ? (
                  <span className="tk-badge tk-badge-good">{t('matching.kyUses')}</span>
                ) : null}
                {one.holder === 'DEBTOR' ? null : (
                  <span className="tk-badge tk-badge-warning">
                    {t(`matching.holder.${one.holder}`, { cpr: one.otherCprMasked })}
                  </span>
                )}
              </td>
              <td className="tk-tabular">{danishDate(one.opened)}</td>
              <td>
                {one.createdInError ? t('matching.createdInError') : t(`matching.caseStatus.${one.status}`)}
              </td>
              <td>{one.tiedGrantNo ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
