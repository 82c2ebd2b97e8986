import type { PanelTexts } from '../kit/index.js';

const ROLES = {
  CASEWORKER: 'Caseworker',
  COORDINATOR: 'Coordinator',
  VENDOR: 'Netcompany employee',
  AUDITOR: 'Auditor',
};

const TOKENS_EN: PanelTexts = {
  resources: {
    apiTokens: {
      label: 'API tokens',
      empty: 'No machine has access to the API.',
      properties: {
        name: 'Machine',
        prefix: 'Begins with',
        role: 'Role',
        municipality: 'Municipality',
        state: 'Status',
        expiresAt: 'Expires',
        lastUsedAt: 'Last used',
        createdAt: 'Created',
        createdByName: 'Created by',
        revokedAt: 'Revoked',
        revokedByName: 'Revoked by',
      },
      values: { role: ROLES, state: { ACTIVE: 'Active', EXPIRED: 'Expired', REVOKED: 'Revoked' } },
      actions: {
        createToken: {
          label: 'Create API token',
          intro:
            'The machine gets the role’s rights and stands in the audit trail as “machine: name”. The token is shown once.',
          done: 'The API token of {{name}} had been created before and is not shown again. Revoke it and create a new one.',
          otherwise: {
            shown:
              'The API token of {{name}} is shown now only. Copy it before you close this message: {{token}}',
          },
          fields: {
            name: 'Name of the machine',
            role: 'Role',
            ...Object.fromEntries(Object.entries(ROLES).map(([role, text]) => [`role.${role}`, text])),
            municipalityCode: 'Municipality code',
            'municipalityCode.help':
              'Three digits, e.g. 461. Leave empty for Netcompany and national auditors.',
            days: 'Valid for days',
            'days.help': 'At most 366.',
          },
        },
        revokeToken: {
          label: 'Revoke',
          intro: '{{name}} is refused from its next call. This cannot be undone; create a new token instead.',
          done: 'The API token has been revoked.',
        },
      },
    },
  },
  errors: {
    'identity.token_refused': 'The API token is unknown, expired or revoked.',
    'identity.token_already_revoked': 'The API token has already been revoked.',
    'linking.machine_is_no_second_person':
      'A proposal is decided by a human; a machine cannot be the second person.',
  },
};
export default TOKENS_EN;
