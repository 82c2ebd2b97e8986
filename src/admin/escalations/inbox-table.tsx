import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { WaitingEscalation } from '../../modules/task-packages/index.js';
import { danishMoment } from '../kit/components/formats.js';

/** One line for each question, with its age; the text leads to the page where it is answered. */
export function InboxTable({
  waiting,
}: {
  readonly waiting: readonly WaitingEscalation[];
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-panel tk-overview-table">
      <table data-testid="inbox">
        <thead>
          <tr>
            <th scope="col" className="tk-numeric">
              {t('escalations.age')}
            </th>
            {['municipality', 'about', 'reason', 'text', 'sender'].map((name) => (
              <th key={name} scope="col">
                {t(`escalations.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {waiting.map((each) => (
            <Row key={each.id} {...each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(each: WaitingEscalation): React.ReactElement {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="tk-number">{each.workingDays}</td>
      <td>{each.municipality}</td>
      <td>
        {t(`escalations.level.${each.level}`)} {each.about}
        {each.isCompleted ? (
          <span className="tk-badge tk-badge-warning">{t('escalations.completed')}</span>
        ) : null}
      </td>
      <td>{t(`escalations.reasons.${each.reason}`)}</td>
      <td className="tk-inbox-text">
        <Link to={`/admin/resources/escalations/records/${each.id}/show`}>{each.text}</Link>
        {each.mayOpenPerson ? (
          <span className="tk-badge tk-badge-info">{t('escalations.personAllowed')}</span>
        ) : null}
      </td>
      <td>
        {each.raisedBy}
        <br />
        <small className="tk-tabular">{danishMoment(String(each.raisedAt))}</small>
      </td>
    </tr>
  );
}
