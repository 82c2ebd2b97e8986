import { useTranslation } from 'adminjs';
import React from 'react';
import type { Certificate, Completion } from '../../modules/task-packages/index.js';
import { danishMoment, groupThousands, kroner } from '../kit/components/formats.js';
import { Fact } from '../resolved/fact.js';
import { Fingerprint } from './fingerprint.js';
import { LoadList } from './load-list.js';
import { RuleVersions } from './rule-versions.js';

/** One completion: who and when, what was certified, and why it ended. */
export function CertificateView({
  completion,
  packageId,
}: {
  readonly completion: Completion;
  readonly packageId: string;
}): React.ReactElement {
  const { t } = useTranslation();
  const { certificate, endedAt, endedBy, endReason } = completion;
  const told = { at: danishMoment(String(completion.at)), by: completion.by };
  return (
    <article className="tk-panel tk-certificate">
      <h3>{t(endedAt === null ? 'completions.current' : 'completions.earlier', told)}</h3>
      <dl className="tk-fields">
        <Fact label={t('completions.endedAt')}>{endedAt && danishMoment(String(endedAt))}</Fact>
        <Fact label={t('completions.endedBy')}>{endedBy}</Fact>
        <Fact label={t('completions.endReason')}>{endReason}</Fact>
        <Fact label={t('completions.asOf')}>{danishMoment(certificate.asOf)}</Fact>
        <Fact label={t('completions.openEscalations')}>{groupThousands(certificate.openEscalations)}</Fact>
      </dl>
      <Accounts certificate={certificate} />
      <RuleVersions versions={certificate.ruleVersions ?? []} />
      <LoadList loads={certificate.loads} />
      <Fingerprint sha256={certificate.decisionsSha256} />
      <p className="tk-actions">
        <a
          className="tk-button tk-button-quiet"
          href={`/api/v1/packages/${encodeURIComponent(packageId)}/completions/${completion.id}/certificate.pdf`}
          download
        >
          {t('completions.pdf')}
        </a>
      </p>
    </article>
  );
}

function Accounts({ certificate }: { readonly certificate: Certificate }): React.ReactElement {
  const { t } = useTranslation();
  const { accounts, withdrawn } = certificate;
  const all = [...accounts, withdrawn];
  const sum = (of: 'count' | 'oere'): number => all.reduce((total, line) => total + line[of], 0);
  const numbers = (count: number, oere: number): React.ReactElement => (
    <>
      <td className="tk-number">{groupThousands(count)}</td>
      <td className="tk-number">{kroner(oere)}</td>
    </>
  );
  return (
    <table className="tk-table">
      <caption>{t('completions.accounts')}</caption>
      <thead>
        <tr>
          {['outcome', 'method', 'count', 'amount'].map((name) => (
            <th key={name} scope="col" className={/count|amount/.test(name) ? 'tk-number' : undefined}>
              {t(`completions.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {accounts.map((line) => (
          <tr key={`${line.outcome} ${line.method}`}>
            <td>{t(`linking.outcome.${line.outcome}`)}</td>
            <td>{t(`linking.method.${line.method}`)}</td>
            {numbers(line.count, line.oere)}
          </tr>
        ))}
        <tr>
          <td colSpan={2}>{t('completions.withdrawn')}</td>
          {numbers(withdrawn.count, withdrawn.oere)}
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('completions.total')}
          </th>
          {numbers(sum('count'), sum('oere'))}
        </tr>
      </tfoot>
    </table>
  );
}
