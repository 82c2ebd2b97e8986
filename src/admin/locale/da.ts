import type { PanelTexts } from '../kit/index.js';
import { IMPORT_ERRORS_DA } from './imports.da.js';

/** Danish texts that belong to no single module of the panel; each module adds its own. */
export const DA: PanelTexts = {
  groups: {
    groupWork: 'Arbejde',
    groupRegister: 'Register',
    groupOversight: 'Tilsyn',
    groupSetup: 'Opsætning',
  },
  errors: {
    ...IMPORT_ERRORS_DA,
    'shared.access_denied': 'Du har ikke adgang til disse oplysninger.',
    'shared.busy': 'En anden arbejder med de samme oplysninger lige nu. Intet er ændret. Prøv igen om lidt.',
    'shared.database_unavailable': 'Databasen kan ikke nås lige nu. Intet er ændret. Prøv igen om lidt.',
    'shared.stale_version': 'Oplysningerne er ændret af en anden. Opdater siden, og prøv igen.',
    'shared.not_found': 'Det, du leder efter, findes ikke, eller du har ikke adgang til det.',
    'shared.invalid_input': 'Feltet {{field}} mangler eller er udfyldt forkert.',
    'shared.text_contains_cpr': 'Skriv ikke CPR-numre i teksten.',
    'shared.data_folder_broken':
      'Datamappen {{folder}} kan ikke bruges: den indeholder ikke en hel database. Se {{log}}, gendan mappen, eller vælg en anden med TILKNYT_DATA_DIR.',
    'shared.data_folder_other_version':
      'Datamappen {{folder}} er skrevet af PostgreSQL {{found}}, men {{needed}} er nødvendig. Vælg en anden med TILKNYT_DATA_DIR.',
    'shared.data_folder_unreachable': 'Databasen kan ikke oprettes i {{folder}}: {{answer}}',
    'shared.data_folder_secrets_lost':
      'Databasen i datamappen har en anden adgangskode end secrets.json. Gendan filen, eller vælg en anden mappe med TILKNYT_DATA_DIR.',
    'start.port_in_use':
      'Et andet program lytter på {{host}}:{{port}}. Stop det, eller vælg en anden port med PORT.',
    'audit.history_is_append_only': 'Historikken kan ikke ændres eller slettes.',
    'audit.chain_broken':
      'Revisionssporet er brudt i kæde {{chain}} ved hændelse {{seq}} ({{fault}}). Kontakt systemadministratoren, og rør ikke databasen.',
    'start.migrations_pending':
      'Databasen mangler {{pending}} migrering(er). Kør "npm run -s cli -- migrate" med DATABASE_OWNER_URL.',
    'start.harmful_login':
      'DATABASE_URL logger ind som en rolle, der ejer tabeller eller går uden om adgangsreglerne. Brug app_login.',
    'start.actor_unknown': 'Der er ingen aktiv bruger med den e-mail, der er angivet i --as.',
    'start.file_not_writable': 'Filen {{file}} kan ikke skrives.',
    'shared.command_key_reused': 'Formularen er allerede sendt med andre oplysninger. Åbn den igen.',
    'identity.login_refused': 'Forkert e-mail eller adgangskode.',
    'identity.login_throttled': 'Der er forsøgt for mange gange. Vent {{minutes}} minutter, og prøv igen.',
    'identity.login_busy': 'Mange logger ind lige nu. Prøv igen om et øjeblik.',
    'identity.not_logged_in': 'Du er ikke logget ind, eller din session er udløbet. Log ind igen.',
    'identity.not_permitted': 'Din rolle har ikke adgang til dette.',
    'identity.email_taken': 'Der findes allerede en bruger med den e-mail.',
    'identity.email_invalid': 'Skriv en gyldig e-mail.',
    'identity.password_too_weak':
      'Adgangskoden skal have mindst 15 tegn og må ikke være en af de mest brugte.',
    'identity.role_does_not_fit_municipality':
      'Sagsbehandlere og koordinatorer skal høre til en kommune. Netcompany og administratorer hører ikke til nogen.',
    'identity.user_unknown': 'Brugeren findes ikke.',
    'identity.cannot_disable_self': 'Du kan ikke ændre din egen adgang. Bed en anden administrator om det.',
    'panel.filter_refused': 'Der kan ikke filtreres på den måde ({{field}}). Ryd filtre, og prøv igen.',
    'panel.search_too_short': 'Skriv mindst {{least}} tegn for at søge.',
    'panel.sort_refused': 'Listen kan ikke sorteres på den måde.',
    'panel.page_out_of_range': 'Så langt kan der ikke bladres. Brug filtre for at finde det, du leder efter.',
    'panel.route_unknown': 'Siden findes ikke.',
    'panel.method_not_allowed': 'Sådan kan handlingen ikke udføres. Brug knappen i Tilknyt.',
    'panel.foreign_origin': 'Anmodningen kom ikke fra en side i Tilknyt og er afvist.',
    'panel.body_refused': 'Oplysningerne kunne ikke læses. Intet er ændret.',
    'panel.idempotency_key_missing': 'Anmodningen mangler en nøgle (Idempotency-Key). Åbn formularen igen.',
    'panel.unexpected':
      'Der skete en uventet fejl. Intet er ændret. Oplys {{reference}}, hvis du kontakter support.',
  },
  own: {
    roles: {
      CASEWORKER: 'Sagsbehandler',
      COORDINATOR: 'Faglig koordinator',
      VENDOR: 'Netcompany',
      AUDITOR: 'Revisor',
      ADMIN: 'Systemadministrator',
    },
    panel: {
      allMunicipalities: 'Alle kommuner',
      language: 'Sprog',
      logout: 'Log ud',
      menu: 'Vis menu',
      yes: 'Ja',
      no: 'Nej',
      any: 'Alle',
      from: 'fra',
      to: 'til',
      confirm: 'Bekræft',
      cancel: 'Annuller',
      sending: 'Sender …',
      required: 'skal udfyldes',
      choose: 'Vælg …',
      loading: 'Henter …',
      retry: 'Prøv igen',
      search: 'Søg',
      searchHelp: 'Mindst tre tegn',
      searchNoCpr: 'Der kan ikke søges på CPR-nummer her. Søg på kontonummer, navn eller opgavenummer.',
      rows: '{{from}}–{{to}} af {{total}}',
      found: '{{total}} fundet',
      previous: 'Forrige',
      next: 'Næste',
      first: 'Første side',
      perPage: 'Linjer pr. side',
      actions: 'Handlinger',
      close: 'Luk',
      none: '–',
      errorCode: 'Kode: {{code}}',
    },
  },
};
