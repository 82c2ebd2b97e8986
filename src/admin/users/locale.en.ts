import type { PanelTexts } from '../kit/index.js';

const ROLES = {
  CASEWORKER: 'Caseworker',
  COORDINATOR: 'Coordinator',
  VENDOR: 'Netcompany employee',
  AUDITOR: 'Auditor',
  ADMIN: 'System administrator',
};
const MUNICIPALITY_HELP =
  'Three digits, e.g. 461. Leave empty for Netcompany, administrators and national auditors.';

export const USERS_EN: PanelTexts = {
  resources: {
    users: {
      label: 'Users and roles',
      properties: {
        displayName: 'Name',
        email: 'Email',
        role: 'Role',
        municipalityCode: 'Municipality code',
        municipality: 'Municipality',
        state: 'Status',
        disabledAt: 'Disabled',
      },
      values: { role: ROLES, state: { ACTIVE: 'Active', DISABLED: 'Disabled' } },
      actions: {
        addUser: {
          label: 'Add user',
          intro: 'The user can log in at once.',
          done: '{{name}} has been added.',
          fields: {
            displayName: 'Name',
            email: 'Email',
            role: 'Role',
            ...prefixed('role', ROLES),
            municipalityCode: 'Municipality code',
            'municipalityCode.help': MUNICIPALITY_HELP,
            password: 'Password',
            'password.help': 'At least 15 characters.',
          },
        },
        changeRole: {
          label: 'Change role',
          intro: 'The new role holds from the user’s next click.',
          done: 'The role has been changed.',
          fields: {
            role: 'Role',
            ...prefixed('role', ROLES),
            municipalityCode: 'Municipality code',
            'municipalityCode.help': MUNICIPALITY_HELP,
          },
        },
        setPassword: {
          label: 'Set password',
          intro: 'The old password can no longer be used.',
          done: 'The password has been changed.',
          fields: { password: 'New password', 'password.help': 'At least 15 characters.' },
        },
        disableUser: {
          label: 'Disable user',
          intro: '{{displayName}} is logged out with the next click and cannot log in until enabled again.',
          done: 'The user has been disabled.',
        },
        enableUser: {
          label: 'Enable user',
          intro: '{{displayName}} can log in again with the old password.',
          done: 'The user has been enabled.',
        },
      },
    },
  },
};

function prefixed(field: string, options: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(options).map(([option, text]) => [`${field}.${option}`, text]));
}
