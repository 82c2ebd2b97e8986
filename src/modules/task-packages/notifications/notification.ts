export type NotificationKind =
  'PACKAGE_PUBLISHED' | 'DEADLINE_NEAR' | 'DEADLINE_PASSED' | 'ANSWERED' | 'REOPENED' | 'CHECKS_ADDED';

/** Something that happened, and where it is to be seen; no text that a person wrote. */
export interface Notification {
  readonly id: number;
  readonly municipalityCode: string;
  readonly municipality: string;
  readonly kind: NotificationKind;
  readonly madeAt: string;
  readonly isRead: boolean;
  readonly packageId: number | null;
  readonly packageTitle: string | null;
  readonly escalationId: number | null;
  readonly taskNo: string | null;
  readonly runId: number | null;
  readonly count: number | null;
  /** 'YYYY-MM-DD'. */
  readonly endDate: string | null;
}

export interface NotificationPage {
  readonly unread: number;
  readonly total: number;
  readonly items: readonly Notification[];
}

export const NOTIFICATIONS_PAGE = 50;
