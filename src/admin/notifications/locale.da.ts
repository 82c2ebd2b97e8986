import type { PanelTexts } from '../kit/index.js';

export const NOTIFICATIONS_DA: PanelTexts = {
  pages: { notifications: 'Beskeder' },
  own: {
    notifications: {
      title: 'Beskeder',
      bell_zero: 'Beskeder: ingen ulæste',
      bell_one: 'Beskeder: 1 ulæst',
      bell_other: 'Beskeder: {{count}} ulæste',
      none: 'Der er ingen beskeder endnu.',
      new: 'Ny',
      markRead: 'Markér alle som læst',
      rows: '{{from}}–{{to}} af {{total}}',
      'text.PACKAGE_PUBLISHED': 'Opgavepakken {{title}} er publiceret. Deadline {{date}}.',
      'text.DEADLINE_NEAR': 'Fristen for {{title}} nærmer sig: {{date}}.',
      'text.DEADLINE_PASSED': 'Fristen for {{title}} er overskredet: {{date}}. Arbejdet kan fortsætte.',
      'text.ANSWERED': 'Netcompany har svaret på din henvendelse om {{title}}.',
      'text.ANSWERED_TASK': 'Netcompany har svaret på din henvendelse om opgave {{task}}.',
      'text.REOPENED': 'Opgavepakken {{title}} er genåbnet.',
      'text.CHECKS_ADDED_one':
        'Indlæsning {{run}} gav 1 kontrolopgave: betingelserne for en automatisk tilknytning gælder ikke længere.',
      'text.CHECKS_ADDED_other':
        'Indlæsning {{run}} gav {{count}} kontrolopgaver: betingelserne for automatiske tilknytninger gælder ikke længere.',
    },
  },
};
