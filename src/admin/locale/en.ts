import type { PanelTexts } from '../kit/index.js';
import { IMPORT_ERRORS_EN } from './imports.en.js';

/** English texts that belong to no single module of the panel; each module adds its own. */
export const EN: PanelTexts = {
  groups: { groupWork: 'Work', groupRegister: 'Register', groupOversight: 'Oversight', groupSetup: 'Setup' },
  errors: {
    ...IMPORT_ERRORS_EN,
    'shared.access_denied': 'You do not have access to this information.',
    'shared.busy':
      'Somebody else is working on the same data right now. Nothing has changed. Try again in a moment.',
    'shared.database_unavailable':
      'The database cannot be reached right now. Nothing has changed. Try again in a moment.',
    'shared.stale_version': 'Someone else changed the information. Reload and try again.',
    'shared.not_found': 'What you are looking for does not exist, or you do not have access to it.',
    'shared.invalid_input': 'The field {{field}} is missing or not filled in correctly.',
    'shared.text_contains_cpr': 'Do not write CPR numbers in the text.',
    'shared.data_folder_broken':
      'The data folder {{folder}} cannot be used: it holds no complete database. Look at {{log}}, restore the folder, or choose another with TILKNYT_DATA_DIR.',
    'shared.data_folder_other_version':
      'The data folder {{folder}} was written by PostgreSQL {{found}}, but {{needed}} is needed. Choose another with TILKNYT_DATA_DIR.',
    'shared.data_folder_unreachable': 'The database cannot be made in {{folder}}: {{answer}}',
    'shared.data_folder_secrets_lost':
      'The database in the data folder has another password than secrets.json. Restore the file, or choose another folder with TILKNYT_DATA_DIR.',
    'start.port_in_use':
      'Another program listens on {{host}}:{{port}}. Stop it, or choose another port with PORT.',
    'audit.history_is_append_only': 'History can be neither changed nor deleted.',
    'audit.chain_broken':
      'The audit trail is broken in chain {{chain}} at event {{seq}} ({{fault}}). Contact the system administrator and leave the database alone.',
    'start.migrations_pending':
      'The database lacks {{pending}} migration(s). Run "npm run -s cli -- migrate" with DATABASE_OWNER_URL.',
    'start.harmful_login':
      'DATABASE_URL logs in as a role that owns tables or passes row-level security. Use app_login.',
    'start.actor_unknown': 'There is no active user with the email given in --as.',
    'start.file_not_writable': 'The file {{file}} cannot be written.',
    'shared.command_key_reused': 'The form has already been sent with other contents. Open it again.',
    'identity.login_refused': 'Wrong email or password.',
    'identity.login_throttled': 'Too many tries. Wait {{minutes}} minutes and try again.',
    'identity.login_busy': 'Many people are logging in right now. Try again in a moment.',
    'identity.not_logged_in': 'You are not logged in, or your session has ended. Log in again.',
    'identity.not_permitted': 'Your role does not include this.',
    'identity.email_taken': 'There is already a user with this email.',
    'identity.email_invalid': 'Enter a valid email.',
    'identity.password_too_weak':
      'The password needs at least 15 characters and must not be one of the most used.',
    'identity.role_does_not_fit_municipality':
      'Caseworkers and coordinators belong to one municipality. Netcompany and administrators belong to none.',
    'identity.user_unknown': 'The user does not exist.',
    'identity.cannot_disable_self': 'You cannot change your own access. Ask another administrator.',
    'panel.filter_refused':
      'The list cannot be filtered that way ({{field}}). Reset the filters and try again.',
    'panel.search_too_short': 'Enter at least {{least}} characters to search.',
    'panel.sort_refused': 'The list cannot be sorted that way.',
    'panel.page_out_of_range': 'There are no pages that far. Use filters to find what you are looking for.',
    'panel.route_unknown': 'The page does not exist.',
    'panel.method_not_allowed': 'The action cannot be carried out this way. Use the button in Tilknyt.',
    'panel.foreign_origin': 'The request did not come from a page of Tilknyt and was refused.',
    'panel.body_refused': 'The information could not be read. Nothing has changed.',
    'panel.idempotency_key_missing': 'The request lacks a key (Idempotency-Key). Open the form again.',
    'panel.unexpected':
      'Something unexpected went wrong. Nothing has changed. Quote {{reference}} to support.',
  },
  own: {
    roles: {
      CASEWORKER: 'Caseworker',
      COORDINATOR: 'Coordinator',
      VENDOR: 'Netcompany',
      AUDITOR: 'Auditor',
      ADMIN: 'System administrator',
    },
    panel: {
      allMunicipalities: 'All municipalities',
      language: 'Language',
      logout: 'Log out',
      menu: 'Show menu',
      yes: 'Yes',
      no: 'No',
      any: 'All',
      from: 'from',
      to: 'to',
      confirm: 'Confirm',
      cancel: 'Cancel',
      sending: 'Sending …',
      required: 'required',
      choose: 'Choose …',
      loading: 'Loading …',
      retry: 'Try again',
      search: 'Search',
      searchHelp: 'At least three characters',
      searchNoCpr:
        'CPR numbers cannot be searched for here. Search for an account number, a name or a task number.',
      rows: '{{from}}–{{to}} of {{total}}',
      found: '{{total}} found',
      previous: 'Previous',
      next: 'Next',
      first: 'First page',
      perPage: 'Rows per page',
      actions: 'Actions',
      close: 'Close',
      none: '–',
      errorCode: 'Code: {{code}}',
    },
  },
};
