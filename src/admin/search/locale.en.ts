import type { PanelTexts } from '../kit/index.js';

export const SEARCH_EN: PanelTexts = {
  errors: { 'packages.search_too_short': 'Write at least {{characters}} characters to search.' },
  own: {
    search: {
      label: 'Search Tilknyt',
      placeholder: 'Account, claim, grant, case, journal or name',
      placeholderNumbers: 'Task, account, claim, grant or case',
      button: 'Search',
      searching: 'Searching …',
      nothing: 'Nothing found. Search for the beginning of a number, or for a first or last name.',
      nothingNumbers: 'Nothing found. Search for the beginning of a number.',
      found_one: '1 result.',
      found_other: '{{count}} results.',
      more: 'There are more. Write more.',
      logged: 'Look-ups of persons are recorded.',
      'kind.task': 'Tasks',
      'kind.account': 'Debtor accounts',
      'kind.claim': 'Claims',
      'kind.grant': 'Grants',
      'kind.journal': 'Grants by journal number',
      'kind.case': 'Cases',
      'kind.person': 'Persons',
    },
  },
};
