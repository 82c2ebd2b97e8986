import type { ActionTexts, PanelTexts } from '../kit/index.js';

const NOTE = { note: 'Begrundelse', 'note.help': 'Skriv ikke CPR-numre i teksten.' };
const POSTING = {
  amount: 'Beløb i kroner',
  'amount.help': 'Som 1.234,56.',
  effectiveDate: 'Virkningsdato',
  reason: 'Årsag',
  'reason.INDB': 'Indbetalt til kommunen (INDB)',
  'reason.FEJL': 'Fejl (FEJL)',
  'reason.KLAG': 'Medhold i klage (KLAG)',
  'reason.AFTL': 'Aftale (AFTL)',
  'reason.ANDN': 'Andet (ANDN)',
  ...NOTE,
};
const SECOND = { PROPOSED: 'Forslaget afventer godkendelse af en faglig koordinator.' };

/** The commands on a claim, in Danish. */
export const CLAIM_ACTIONS_DA: Readonly<Record<string, ActionTexts>> = {
  registerCoverage: {
    label: 'Registrér dækning',
    intro: 'Beløbet trækkes fra restgælden på {{claimNo}}.',
    done: 'Dækningen er registreret.',
    fields: POSTING,
  },
  writeOff: {
    label: 'Afskriv',
    intro: 'Afskrivning på {{claimNo}} kræver, at en anden faglig koordinator godkender.',
    confirm: 'Foreslå afskrivning',
    done: 'Afskrivningen er gennemført.',
    otherwise: SECOND,
    fields: POSTING,
  },
  adjustDown: {
    label: 'Nedregulér',
    intro: 'Nedregulering af {{claimNo}} kræver, at en anden faglig koordinator godkender.',
    confirm: 'Foreslå nedregulering',
    done: 'Nedreguleringen er gennemført.',
    otherwise: SECOND,
    fields: POSTING,
  },
  writeUp: {
    label: 'Opskriv',
    intro: 'Beløbet lægges til restgælden på {{claimNo}}.',
    done: 'Opskrivningen er registreret.',
    fields: POSTING,
  },
  processNow: {
    label: 'Behandl nu',
    intro: 'De frigivne bevægelser på {{claimNo}} behandles nu. Derefter kan tilknytningen ikke fortrydes.',
    done: 'Behandlet: {{count}}.',
  },
  reversePosting: {
    label: 'Tilbagefør bevægelse',
    intro: 'Bevægelsen bliver stående og tilbageføres med en ny bevægelse på {{claimNo}}.',
    done: 'Bevægelsen er tilbageført.',
    fields: { postingId: 'Bevægelse', 'postingId.none': 'Der er ingen bevægelser at tilbageføre', ...NOTE },
  },
};

/** The commands on an account, in Danish. */
export const ACCOUNT_ACTIONS_DA: Readonly<Record<string, ActionTexts>> = {
  raiseClaim: {
    label: 'Opret fordring',
    intro: 'En ny fordring på {{accountNo}} kræver, at en anden faglig koordinator godkender.',
    confirm: 'Foreslå fordring',
    done: 'Forslaget om fordringen afventer godkendelse.',
    fields: {
      claimType: 'Fordringstype',
      'claimType.none': 'Der er ingen fordringstyper',
      principal: 'Hovedstol i kroner',
      'principal.help': 'Som 1.234,56.',
      periodFrom: 'Periode fra',
      periodTo: 'Periode til',
      dueDate: 'Forfaldsdato',
      ...NOTE,
    },
  },
  approveOnAccount: {
    label: 'Godkend behandling',
    intro: 'Gennemføres med det samme: {{proposal}}',
    confirm: 'Godkend',
    done: 'Godkendt og gennemført.',
    otherwise: {
      ACCOUNT_CHANGED:
        'Intet er gennemført. Forslaget er bortfaldet, fordi fordringen er flyttet til en anden konto.',
      NO_LONGER_POSSIBLE: 'Intet er gennemført. Forslaget er bortfaldet, fordi fordringen er ændret imens.',
    },
    fields: NOTE,
  },
  rejectOnAccount: {
    label: 'Afvis behandling',
    intro: 'Intet gennemføres: {{proposal}}',
    confirm: 'Afvis',
    done: 'Forslaget er afvist.',
    fields: NOTE,
  },
  withdrawOnAccount: {
    label: 'Træk forslaget tilbage',
    intro: 'Intet gennemføres: {{proposal}}',
    done: 'Forslaget er trukket tilbage.',
  },
};

/** The ledger of a claim, in Danish (domain.md 4.7). */
export const PROCESSING_DA: PanelTexts = {
  errors: {
    'claims.claim_not_found': 'Fordringen findes ikke, eller du har ikke adgang til den.',
    'claims.blocked':
      'Fordringen kan ikke behandles, før debitorkontoen er tilknyttet en sag. Debitorkonto {{accountNo}} mangler en sag.',
    'claims.amount_not_positive': 'Skriv et beløb, der er større end nul, som 1.234,56.',
    'claims.more_than_balance': 'Beløbet er større end restgælden. Skriv højst restgælden.',
    'claims.effective_date_ahead': 'Virkningsdatoen ligger i fremtiden. Vælg i dag eller en tidligere dato.',
    'claims.posting_not_reversible':
      'Bevægelsen kan ikke tilbageføres: den er ikke behandlet, er selv en tilbageførsel eller er allerede tilbageført.',
    'claims.posting_is_never_edited': 'En bevægelse kan ikke ændres. Tilbagefør den, og lav en ny.',
    'claims.balance_differs': 'Restgælden stemmer ikke med bevægelserne. Intet er gemt. Kontakt support.',
    'claims.nothing_released': 'Der er ingen frigivne bevægelser på {{claimNo}}. Opdater siden.',
    'claims.period_reversed': 'Perioden slutter, før den begynder.',
    'claims.claim_type_unknown': 'Fordringstypen findes ikke. Vælg en fra listen.',
  },
  own: {
    ledger: {
      title: 'Bevægelser',
      blocked: 'Spærret – mangler sag. Bevægelser modtages og venter, til kontoen er tilknyttet en sag.',
      waiting_one: '1 bevægelse på i alt {{amount}} kr. venter.',
      waiting_other: '{{count}} bevægelser på i alt {{amount}} kr. venter.',
      effectiveDate: 'Virkningsdato',
      posting: 'Bevægelse',
      state: 'Status',
      by: 'Af',
      effect: 'Beløb, kr.',
      balance: 'Restgæld, kr.',
      delivered: 'Restgæld ved indlæsning',
      now: 'Restgæld nu',
      reverses: 'tilbagefører {{no}}',
      reversedBy: 'tilbageført med {{no}}',
      approvedBy: 'godkendt af {{by}}',
      'type.COVERAGE': 'Dækning',
      'type.WRITE_OFF': 'Afskrivning',
      'type.DOWN_ADJUSTMENT': 'Nedregulering',
      'type.WRITE_DOWN': 'Nedskrivning',
      'type.WRITE_UP': 'Opskrivning',
      'type.INTEREST': 'Rente',
      'type.FEE': 'Gebyr',
      'type.RECALL': 'Tilbagekald',
      'type.RETURN': 'Returnering',
      'type.REVERSAL': 'Tilbageførsel',
      'states.PENDING': 'Afventer sag',
      'states.RELEASED': 'Frigivet',
      'states.PROCESSED': 'Behandlet',
      'states.REJECTED': 'Afvist',
      'reason.INDB': 'Indbetalt',
      'reason.FEJL': 'Fejl',
      'reason.KLAG': 'Klage',
      'reason.AFTL': 'Aftale',
      'reason.ANDN': 'Andet',
    },
  },
};
