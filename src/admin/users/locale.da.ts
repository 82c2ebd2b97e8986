import type { PanelTexts } from '../kit/index.js';

const ROLES = {
  CASEWORKER: 'Sagsbehandler',
  COORDINATOR: 'Faglig koordinator',
  VENDOR: 'Netcompany-medarbejder',
  AUDITOR: 'Revisor',
  ADMIN: 'Systemadministrator',
};
const MUNICIPALITY_HELP =
  'Tre cifre, f.eks. 461. Lad feltet stå tomt for Netcompany, administratorer og nationale revisorer.';

export const USERS_DA: PanelTexts = {
  resources: {
    users: {
      label: 'Brugere og roller',
      properties: {
        displayName: 'Navn',
        email: 'E-mail',
        role: 'Rolle',
        municipalityCode: 'Kommunekode',
        municipality: 'Kommune',
        state: 'Status',
        disabledAt: 'Spærret',
      },
      values: { role: ROLES, state: { ACTIVE: 'Aktiv', DISABLED: 'Spærret' } },
      actions: {
        addUser: {
          label: 'Opret bruger',
          intro: 'Brugeren kan logge ind med det samme.',
          done: '{{name}} er oprettet.',
          fields: {
            displayName: 'Navn',
            email: 'E-mail',
            role: 'Rolle',
            ...prefixed('role', ROLES),
            municipalityCode: 'Kommunekode',
            'municipalityCode.help': MUNICIPALITY_HELP,
            password: 'Adgangskode',
            'password.help': 'Mindst 15 tegn.',
          },
        },
        changeRole: {
          label: 'Skift rolle',
          intro: 'Den nye rolle gælder fra brugerens næste klik.',
          done: 'Rollen er ændret.',
          fields: {
            role: 'Rolle',
            ...prefixed('role', ROLES),
            municipalityCode: 'Kommunekode',
            'municipalityCode.help': MUNICIPALITY_HELP,
          },
        },
        setPassword: {
          label: 'Sæt adgangskode',
          intro: 'Den gamle adgangskode kan ikke bruges mere.',
          done: 'Adgangskoden er ændret.',
          fields: { password: 'Ny adgangskode', 'password.help': 'Mindst 15 tegn.' },
        },
        disableUser: {
          label: 'Spær bruger',
          intro:
            '{{displayName}} bliver logget ud ved næste klik og kan ikke logge ind, før spærringen ophæves.',
          done: 'Brugeren er spærret.',
        },
        enableUser: {
          label: 'Ophæv spærring',
          intro: '{{displayName}} kan logge ind igen med sin gamle adgangskode.',
          done: 'Spærringen er ophævet.',
        },
      },
    },
  },
};

function prefixed(field: string, options: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(options).map(([option, text]) => [`${field}.${option}`, text]));
}
