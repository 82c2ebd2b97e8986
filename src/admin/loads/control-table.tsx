import { useTranslation } from 'adminjs';
import React from 'react';
import type { LoadView } from '../../modules/imports/index.js';
import { danishDate, kroner } from '../kit/components/formats.js';
import { whole } from './whole.js';

type Control = NonNullable<LoadView['control']>;

/** The ledger's own totals (control.csv) beside those of the delivery; a difference is red until VENDOR explains it. */
export function ControlTable({
  control,
  explained,
}: {
  readonly control: Control;
  readonly explained: boolean;
}): React.ReactElement {
  const { t } = useTranslation();
  const { asOf, ledger, delivered, agrees } = control;
  const [tone, text] = agrees
    ? ['good', 'agrees']
    : explained
      ? ['warning', 'explained']
      : ['bad', 'differs'];
  return (
    <section className="tk-panel" data-testid="load-control">
      <h2>
        {asOf === null ? t('loads.control') : t('loads.controlAsOf', { date: danishDate(asOf) })}
        <span className={`tk-badge tk-badge-${tone}`}>{t(`loads.${text}`)}</span>
      </h2>
      {ledger === null ? <p>{t('loads.controlUnreadable')}</p> : null}
      <table className="tk-table">
        <thead>
          <tr>
            <td />
            {['ledger', 'delivered', 'difference'].map((name) => (
              <th key={name} scope="col" className="tk-numeric">
                {t(`loads.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Compared name="accounts" ledger={ledger?.accounts} delivered={delivered.accounts} text={whole} />
          <Compared name="claims" ledger={ledger?.claims} delivered={delivered.claims} text={whole} />
          <Compared name="kroner" ledger={ledger?.oere} delivered={delivered.oere} text={kroner} />
        </tbody>
      </table>
    </section>
  );
}

function Compared({
  name,
  ledger,
  delivered,
  text,
}: {
  readonly name: string;
  readonly ledger: number | undefined;
  readonly delivered: number;
  readonly text: (value: number) => string;
}): React.ReactElement {
  const { t } = useTranslation();
  const difference = ledger === undefined ? null : delivered - ledger;
  return (
    <tr className={difference === 0 ? undefined : 'tk-differs'}>
      <th scope="row">{t(`loads.${name}`)}</th>
      <td className="tk-numeric">{ledger === undefined ? '' : text(ledger)}</td>
      <td className="tk-numeric">{text(delivered)}</td>
      <td className="tk-numeric">{difference === null ? '' : text(difference)}</td>
    </tr>
  );
}
