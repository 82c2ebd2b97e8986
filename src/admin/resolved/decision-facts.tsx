import { useTranslation } from 'adminjs';
import React from 'react';
import type { ResolvedDetail } from '../../modules/task-packages/index.js';
import { danishDate, danishMoment, kroner } from '../kit/components/formats.js';
import { Fact } from './fact.js';
import { TwinLinks } from './twin-links.js';
import type { Words } from './words.js';

/** What was decided, by whom and when; no citizen is named here. */
export function DecisionFacts({
  detail,
  words,
}: {
  readonly detail: ResolvedDetail;
  readonly words: Words;
}): React.ReactElement {
  const { t } = useTranslation();
  const { item } = detail;
  const codeOf = (code: string | null): string => (code === null ? '' : t(`resolved.value.${code}`));
  return (
    <section className="tk-panel">
      <dl className="tk-fields">
        <Fact label={t('resolved.municipality')}>{words.municipality(item.municipalityCode)}</Fact>
        <Fact label={t('resolved.outcome')}>{codeOf(item.outcome)}</Fact>
        <Fact label={t('resolved.method')}>{codeOf(item.method)}</Fact>
        <Fact label={t('resolved.decided')}>{danishMoment(String(item.decidedAt))}</Fact>
        <Fact label={t('resolved.decidedBy')}>{item.decidedBy}</Fact>
        <Fact label={t('resolved.approvedBy')}>{item.approvedBy}</Fact>
        <Fact label={t('resolved.twinOf')}>
          {detail.twinOf && <TwinLinks municipality={item.municipalityCode} twins={[detail.twinOf]} />}
        </Fact>
        <Fact label={t('resolved.twins')}>
          {detail.twins.length > 0 && <TwinLinks municipality={item.municipalityCode} twins={detail.twins} />}
        </Fact>
        <Fact label={t('resolved.case')}>{detail.caseNo}</Fact>
        <Fact label={t('resolved.grant')}>{detail.grantNo}</Fact>
        <Fact label={t('resolved.category')}>{codeOf(item.category)}</Fact>
        <Fact label={t('resolved.ground')}>{item.ground && t(`linking.ground.${item.ground}`)}</Fact>
        <Fact label={t('resolved.benefitType')}>{item.benefitTypeName}</Fact>
        <Fact label={t('resolved.amount')}>{kroner(item.balanceOere)}</Fact>
        <Fact label={t('resolved.score')}>{item.score}</Fact>
        <Fact label={t('resolved.ruleVersion')}>{detail.ruleVersion}</Fact>
        <Fact label={t('resolved.undone')}>{item.endedDay && danishDate(item.endedDay)}</Fact>
        <Fact label={t('resolved.undoneBy')}>{detail.endedBy}</Fact>
        <Fact label={t('resolved.undoneTogether')}>
          {detail.endedTogether > 0 && t('resolved.otherTwins', { count: detail.endedTogether })}
        </Fact>
        <Fact label={t('resolved.reasons')}>
          {item.reasons.map((code) => `${code} ${words.reason(code)}`).join('\n')}
        </Fact>
      </dl>
    </section>
  );
}
