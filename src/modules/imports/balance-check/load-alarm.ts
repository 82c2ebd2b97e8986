export type AlarmSubject = 'BALANCE' | 'REJECTED' | 'LINKED' | 'REGISTER' | 'STATES';

/** What the books of a finished load say and what was found; COUNT accounts or OERE. */
export interface Difference {
  readonly runId: number;
  readonly what: AlarmSubject;
  readonly unit: 'COUNT' | 'OERE';
  readonly expected: number;
  readonly found: number;
}

/** A difference that is still there. */
export interface LoadAlarm extends Difference {
  readonly municipalityCode: string;
  readonly municipality: string;
  readonly raisedAt: string;
}

export interface BalanceCheck {
  /** Municipalities with a finished load, and their finished loads. */
  readonly municipalities: number;
  readonly loads: number;
  readonly alarms: readonly LoadAlarm[];
  /** Alarms of before that are gone. */
  readonly closed: number;
}
