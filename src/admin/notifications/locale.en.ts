import type { PanelTexts } from '../kit/index.js';

export const NOTIFICATIONS_EN: PanelTexts = {
  pages: { notifications: 'Notifications' },
  own: {
    notifications: {
      title: 'Notifications',
      bell_zero: 'Notifications: none unread',
      bell_one: 'Notifications: 1 unread',
      bell_other: 'Notifications: {{count}} unread',
      none: 'There are no notifications yet.',
      new: 'New',
      markRead: 'Mark all as read',
      rows: '{{from}}–{{to}} of {{total}}',
      'text.PACKAGE_PUBLISHED': 'The task package {{title}} is published. Deadline {{date}}.',
      'text.DEADLINE_NEAR': 'The deadline of {{title}} is near: {{date}}.',
      'text.DEADLINE_PASSED': 'The deadline of {{title}} is exceeded: {{date}}. The work can go on.',
      'text.ANSWERED': 'Netcompany has answered your escalation about {{title}}.',
      'text.ANSWERED_TASK': 'Netcompany has answered your escalation about task {{task}}.',
      'text.REOPENED': 'The task package {{title}} is reopened.',
      'text.CHECKS_ADDED_one':
        'Load {{run}} brought 1 check task: the conditions of an automatic link hold no more.',
      'text.CHECKS_ADDED_other':
        'Load {{run}} brought {{count}} check tasks: the conditions of automatic links hold no more.',
    },
  },
};
