import { useTranslation } from 'adminjs';
import React from 'react';
import type { LoadView } from '../../modules/imports/index.js';
import { danishDate, groupThousands, kroner } from '../kit/components/formats.js';

/** That a frozen zone holds the municipality back, until when, and how it goes on. */
export function HeldNote({ load }: { readonly load: LoadView }): React.ReactElement | null {
  const { t } = useTranslation();
  const { heldUntil, balance } = load;
  if (heldUntil === null) return null;
  const { held } = balance.count;
  const facts = {
    count: held,
    amount: groupThousands(held),
    kroner: kroner(balance.oere.held),
    until: danishDate(heldUntil),
  };
  return (
    <p className="tk-panel tk-held" role="note" data-testid="load-held">
      <b>{t('loads.held', facts)}</b> {t('loads.heldLater')}
    </p>
  );
}
