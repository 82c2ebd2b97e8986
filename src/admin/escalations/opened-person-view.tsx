import { useTranslation } from 'adminjs';
import React from 'react';
import type { OpenedPerson } from '../../modules/task-packages/index.js';
import { danishDate } from '../kit/components/formats.js';
import { Fact } from '../resolved/fact.js';

const CASE_WORDS: Readonly<Record<string, string>> = {
  OPEN: 'caseOpen',
  CLOSED: 'caseClosed',
  REOPENED: 'caseReopened',
};

/** The person behind the task, CPR number masked, with the grants and cases that the question may be about. */
export function OpenedPersonView({ person }: { readonly person: OpenedPerson }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div data-testid="opened-person">
      <dl className="tk-fields">
        <Fact label={t('escalations.name')}>
          {person.name}
          {person.addressProtected ? (
            <>
              {' '}
              <span className="tk-badge tk-badge-warning">{t('escalations.protected')}</span>
            </>
          ) : null}
        </Fact>
        <Fact label={t(person.kind === 'COMPANY' ? 'escalations.cvr' : 'escalations.cpr')}>
          {person.cvr ?? person.cprMasked}
        </Fact>
        <Fact label={t('escalations.account')}>{person.accountNo}</Fact>
        <Fact label={t('escalations.nameDelivered')}>{person.nameDelivered}</Fact>
        <Fact label={t('escalations.grantRef')}>{person.grantRef}</Fact>
      </dl>
      <h3>{t('escalations.grants')}</h3>
      {person.grants.length === 0 ? <p className="tk-empty">{t('escalations.none')}</p> : null}
      <ul>
        {person.grants.map(({ grantNo, benefitType, from, to }) => (
          <li key={grantNo}>
            <span className="tk-unbroken">{grantNo}</span>, {benefitType}, {danishDate(from)}{' '}
            {to === null ? t('escalations.untilNow') : `– ${danishDate(to)}`}
          </li>
        ))}
      </ul>
      <h3>{t('escalations.cases')}</h3>
      {person.cases.length === 0 ? <p className="tk-empty">{t('escalations.none')}</p> : null}
      <ul>
        {person.cases.map(({ caseNo, benefitType, status, grantNo }) => (
          <li key={caseNo}>
            <span className="tk-unbroken">{caseNo}</span>, {benefitType},{' '}
            {t(`escalations.${CASE_WORDS[status] ?? 'caseOpen'}`)}
            {grantNo === null ? null : `, ${grantNo}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
