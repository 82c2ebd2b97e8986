import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { looksLikeCpr } from '../../kit/components/looks-like-cpr.js';
import { withAnswer, type Decision } from './decision.js';
import { FoundGrantList } from './found-grant-list.js';
import { GrantSearchFields } from './grant-search-fields.js';
import { useGrantSearch, type GrantSearchFields as Fields } from './use-grant-search.js';

interface Props {
  readonly taskId: string;
  readonly decision: Decision;
  readonly onChoose: (decision: Decision) => void;
  readonly benefitTypes?: readonly { readonly code: string; readonly name: string }[];
  /** The text field, so that a key can move the focus there. */
  readonly inputRef?: React.Ref<HTMLInputElement>;
}

const SHORTEST = 3;
const EMPTY: Fields = { text: '', from: '', to: '', benefitType: '' };

/**
 * Free search by number, journal number, period and benefit type, or by a CPR number, which is registered. A find outside
 * the list needs a reason and a second person (domain.md 5.3 rule 1).
 */
export function GrantSearch(props: Props): React.ReactElement {
  const { taskId, decision, onChoose, benefitTypes = [], inputRef } = props;
  const { t } = useTranslation();
  const [fields, setFields] = useState(EMPTY);
  const { found, failure, isSearching, search } = useGrantSearch(taskId);
  const isPerson = looksLikeCpr(fields.text);
  return (
    <form
      className="tk-grant-search"
      role="search"
      aria-label={t('matching.searchTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(fields) && !isSearching) void search(fields);
      }}
    >
      <GrantSearchFields
        fields={fields}
        benefitTypes={benefitTypes}
        inputRef={inputRef}
        isReady={isComplete(fields) && !isSearching}
        onChange={setFields}
      />
      <p className="tk-search-help">{t(isPerson ? 'matching.searchLogged' : 'matching.searchOutside')}</p>
      {failure === null ? null : (
        <p role="alert">{t(`messages.errors.${failure}`, { defaultValue: failure, characters: SHORTEST })}</p>
      )}
      {found === null ? null : (
        <FoundGrantList
          found={found}
          chosen={decision.isNone ? null : decision.grantId}
          onChoose={(grantId) => onChoose(withAnswer(decision, { isNone: false, grantId }))}
        />
      )}
    </form>
  );
}

/** Three characters, or without a text a benefit type and a period: else half of the municipality would be found. */
function isComplete({ text, from, to, benefitType }: Fields): boolean {
  const length = text.trim().length;
  return length === 0 ? benefitType !== '' && (from !== '' || to !== '') : length >= SHORTEST;
}
