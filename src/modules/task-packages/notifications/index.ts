export { DeadlineNoticesService } from './deadline-notices.service.js';
export {
  NOTIFICATIONS_PAGE,
  type Notification,
  type NotificationKind,
  type NotificationPage,
} from './notification.js';
export { NotificationService } from './notification.service.js';
