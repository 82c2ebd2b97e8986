import type { PanelTexts } from '../kit/index.js';

const ROLES = {
  CASEWORKER: 'Sagsbehandler',
  COORDINATOR: 'Faglig koordinator',
  VENDOR: 'Netcompany-medarbejder',
  AUDITOR: 'Revisor',
};

const TOKENS_DA: PanelTexts = {
  resources: {
    apiTokens: {
      label: 'API-nøgler',
      empty: 'Ingen maskine har adgang til API’et.',
      properties: {
        name: 'Maskine',
        prefix: 'Begynder med',
        role: 'Rolle',
        municipality: 'Kommune',
        state: 'Status',
        expiresAt: 'Udløber',
        lastUsedAt: 'Sidst brugt',
        createdAt: 'Oprettet',
        createdByName: 'Oprettet af',
        revokedAt: 'Tilbagekaldt',
        revokedByName: 'Tilbagekaldt af',
      },
      values: { role: ROLES, state: { ACTIVE: 'Aktiv', EXPIRED: 'Udløbet', REVOKED: 'Tilbagekaldt' } },
      actions: {
        createToken: {
          label: 'Opret API-nøgle',
          intro:
            'Maskinen får rollens rettigheder og står i revisionssporet som “machine: navn”. Nøglen vises én gang.',
          done: 'API-nøglen til {{name}} var allerede oprettet og vises ikke igen. Tilbagekald den, og opret en ny.',
          otherwise: {
            shown: 'API-nøglen til {{name}} vises kun nu. Kopiér den, før du lukker beskeden: {{token}}',
          },
          fields: {
            name: 'Maskinens navn',
            role: 'Rolle',
            ...Object.fromEntries(Object.entries(ROLES).map(([role, text]) => [`role.${role}`, text])),
            municipalityCode: 'Kommunekode',
            'municipalityCode.help':
              'Tre cifre, f.eks. 461. Lad feltet stå tomt for Netcompany og nationale revisorer.',
            days: 'Gælder i dage',
            'days.help': 'Højst 366.',
          },
        },
        revokeToken: {
          label: 'Tilbagekald',
          intro: '{{name}} bliver afvist fra næste kald. Det kan ikke fortrydes; opret i stedet en ny nøgle.',
          done: 'API-nøglen er tilbagekaldt.',
        },
      },
    },
  },
  errors: {
    'identity.token_refused': 'API-nøglen er ukendt, udløbet eller tilbagekaldt.',
    'identity.token_already_revoked': 'API-nøglen er allerede tilbagekaldt.',
    'linking.machine_is_no_second_person':
      'Et forslag skal afgøres af et menneske; en maskine kan ikke være den anden person.',
  },
};
export default TOKENS_DA;
