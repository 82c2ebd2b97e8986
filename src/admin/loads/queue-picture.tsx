import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import type { QueueOrigin } from '../../modules/imports/index.js';
import { groupThousands, kroner } from '../kit/components/formats.js';
import { NOTHING, codesOf, shadeOf, sumOf } from './queue-figures.js';
import { tasksOf } from './tasks-of.js';
import { whole } from './whole.js';

type Measure = 'count' | 'oere';

/** Municipality by reason code: each number opens its tasks, its shade says how much. Head and first column stay in sight. */
export function QueuePicture({ origins }: { readonly origins: readonly QueueOrigin[] }): React.ReactElement {
  const { t } = useTranslation();
  const [measure, setMeasure] = useState<Measure>('count');
  const codes = codesOf(origins);
  const text = measure === 'count' ? whole : (oere: number) => whole(Math.round(oere / 100));
  const most = Math.max(...origins.flatMap(({ reasons }) => Object.values(reasons).map((r) => r[measure])));
  return (
    <>
      <MeasureChoice measure={measure} choose={setMeasure} />
      <div className="tk-picture" tabIndex={0} role="region" aria-label={String(t('loads.picture'))}>
        <table>
          <caption className="tk-hidden">{t('loads.picture')}</caption>
          <Head codes={codes} />
          <tbody>
            {origins.map((origin) => (
              <tr key={origin.municipalityCode}>
                <th scope="row">{origin.municipality}</th>
                <td className="tk-numeric">{text(origin.queued[measure])}</td>
                {codes.map((code) => (
                  <td
                    key={code}
                    className={`tk-numeric tk-shade-${shadeOf((origin.reasons[code] ?? NOTHING)[measure], most)}`}
                  >
                    <Figure origin={origin} code={code} text={(amount) => text(amount[measure])} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('loads.total')}</th>
              <td className="tk-numeric">
                {text(origins.reduce((sum, one) => sum + one.queued[measure], 0))}
              </td>
              {codes.map((code) => (
                <td key={code} className="tk-numeric">
                  {text(sumOf(origins, code)[measure])}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function Head({ codes }: { readonly codes: readonly string[] }): React.ReactElement {
  const { t, tl } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{t('loads.municipality')}</th>
        <th scope="col" className="tk-numeric">
          {t('loads.inQueue')}
        </th>
        {codes.map((code) => (
          <th key={code} scope="col" className="tk-reason">
            <span>
              <b>{code}</b> {tl(`reasons.${code}`, 'tasks')}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface FigureProps {
  readonly origin: QueueOrigin;
  readonly code: string;
  readonly text: (amount: QueueOrigin['queued']) => string;
}

function Figure({ origin, code, text }: FigureProps): React.ReactElement {
  const amount = origin.reasons[code] ?? NOTHING;
  if (amount.count === 0) return <span className="tk-empty">0</span>;
  const { municipality } = origin;
  const title = `${municipality}, ${code}: ${groupThousands(amount.count)}, ${kroner(amount.oere)} kr.`;
  return (
    <Link to={tasksOf(municipality, code)} title={title}>
      {text(amount)}
    </Link>
  );
}

function MeasureChoice({
  measure,
  choose,
}: {
  readonly measure: Measure;
  readonly choose: (measure: Measure) => void;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-measure" role="group" aria-label={String(t('loads.show'))}>
      {(['count', 'oere'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={`tk-button ${one === measure ? 'tk-button-primary' : 'tk-button-quiet'}`}
          aria-pressed={one === measure}
          onClick={() => choose(one)}
        >
          {t(one === 'count' ? 'loads.count' : 'loads.kroner')}
        </button>
      ))}
    </div>
  );
}
