import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { NOTIFICATIONS_DA } from './locale.da.js';
import { NOTIFICATIONS_EN } from './locale.en.js';
import { NotificationsController } from './notifications.controller.js';

/** "Beskeder": the bell in the top bar and its page. */
export const notificationsPanel: PanelPart = {
  pages: [
    {
      name: 'notifications',
      component: 'NotificationsPage',
      icon: 'Bell',
      permission: 'notifications.view',
    },
  ],
  controllers: [NotificationsController],
  imports: [TaskPackagesModule],
  texts: { da: NOTIFICATIONS_DA, en: NOTIFICATIONS_EN },
};
