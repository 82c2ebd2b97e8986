import type { PanelTexts } from '../kit/index.js';

export const STEERING_EN: PanelTexts = {
  own: {
    steering: {
      dates: 'How the dates were found',
      'of.START': 'Start date',
      'of.EXPECTED': 'Expected done',
      'of.END': 'Deadline',
      'why.ANCHOR': '{{to}}: the first automatic linking was finished',
      'why.CLOSED_DAY': '{{from}} is no working day, hence {{to}}',
      'why.FROZEN_ZONE':
        '{{from}} lies in the frozen zone of the wave, hence the first working day after: {{to}}',
      'why.WORKING_DAYS': '{{days}} working days after {{from}}: {{to}}',
      'why.ONE_MONTH': 'one month after {{from}}: {{to}}',
      'why.MONTH_END': 'one month after {{from}}, the last day of the month: {{to}}',
      extension: 'Extended from {{from}} to {{to}} by {{by}} on {{at}}: {{reason}}',
      people: 'Responsible and performers',
      responsible: 'Responsible',
      performers: 'Performers',
      nobody: 'Nobody is named',
      who: 'Where somebody is named, they mark the KLIK task as completed.',
      change: 'Name',
      save: 'Save',
      cancel: 'Cancel',
    },
  },
};
