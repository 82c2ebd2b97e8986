import type { PanelTexts } from '../kit/index.js';

export const SEARCH_DA: PanelTexts = {
  errors: { 'packages.search_too_short': 'Skriv mindst {{characters}} tegn for at søge.' },
  own: {
    search: {
      label: 'Søg i Tilknyt',
      placeholder: 'Konto, fordring, bevilling, sag, journal eller navn',
      placeholderNumbers: 'Opgave, konto, fordring, bevilling eller sag',
      button: 'Søg',
      searching: 'Søger …',
      nothing: 'Intet fundet. Søg på begyndelsen af et nummer eller på et for- eller efternavn.',
      nothingNumbers: 'Intet fundet. Søg på begyndelsen af et nummer.',
      found_one: '1 resultat.',
      found_other: '{{count}} resultater.',
      more: 'Der er flere. Skriv mere.',
      logged: 'Opslag på personer bliver registreret.',
      'kind.task': 'Opgaver',
      'kind.account': 'Debitorkonti',
      'kind.claim': 'Fordringer',
      'kind.grant': 'Bevillinger',
      'kind.journal': 'Bevillinger efter journalnummer',
      'kind.case': 'Sager',
      'kind.person': 'Personer',
    },
  },
};
