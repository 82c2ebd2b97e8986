export { BalanceCheckService, openAlarms } from './balance-check.service.js';
export type { AlarmSubject, BalanceCheck, Difference, LoadAlarm } from './load-alarm.js';
