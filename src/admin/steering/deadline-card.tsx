import { useTranslation } from 'adminjs';
import React from 'react';
import type { DeadlineHistory } from '../../modules/task-packages/index.js';
import { danishDate, danishMoment } from '../kit/components/formats.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';

const DATES = ['START', 'EXPECTED', 'END'] as const;

/** Each date of the package with the steps that led to it, then what was extended since. */
export function DeadlineCard({ packageId }: { readonly packageId: string }): React.ReactElement | null {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<DeadlineHistory>(`packages/${packageId}/deadline`);
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (data === null || data.steps.length + data.extensions.length === 0) return null;
  return (
    <section className="tk-panel" data-testid="deadline-steps">
      <h2>{t('steering.dates')}</h2>
      <dl className="tk-fields">
        {DATES.map((of) => (
          <div className="tk-field" key={of}>
            <dt>{t(`steering.of.${of}`)}</dt>
            {data.steps
              .filter((step) => step.of === of)
              .map(({ why, from, to, days }) => (
                <dd key={why + from}>
                  {t(`steering.why.${why}`, {
                    from: whole(danishDate(from)),
                    to: whole(danishDate(to)),
                    days,
                  })}
                </dd>
              ))}
            {of !== 'END'
              ? null
              : data.extensions.map((one) => (
                  <dd key={one.endDate}>
                    {t('steering.extension', {
                      from: whole(danishDate(one.endDateBefore)),
                      to: whole(danishDate(one.endDate)),
                      by: one.extendedBy,
                      at: whole(danishMoment(String(one.extendedAt))),
                      reason: one.reason,
                      interpolation: { escapeValue: false },
                    })}
                  </dd>
                ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A date within a sentence that no line end cuts. */
function whole(date: string): string {
  return date.replaceAll('-', '\u2011');
}
