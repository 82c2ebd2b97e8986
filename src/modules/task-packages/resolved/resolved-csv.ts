import { BYTE_ORDER_MARK, csvLine, formatKroner } from '../../shared/index.js';
import type { ResolvedItem } from './resolved-item.js';

const HEADER = [
  'Kommune',
  'Art',
  'Id',
  'Konto',
  'Afgjort',
  'Udfald',
  'Metode',
  'Kategori',
  'Ydelsesart',
  'Årsager',
  'Score',
  'Afgjort af',
  'Godkendt af',
  'Fortrudt',
  'Restgæld kr.',
];
const OUTCOME: Readonly<Record<string, string>> = {
  CREATED: 'Sagsoprettelse',
  LINKED: 'Sagstilknytning',
  WITHDRAWN: 'Udgået',
};
const KIND: Readonly<Record<string, string>> = { LINK: 'Tilknytning', WITHDRAWAL: 'Udgået' };
const CATEGORY: Readonly<Record<string, string>> = {
  SPECIAL_SUPPORT: 'Særlig støtte (§ 34)',
  MANUAL_CLAIM: 'Manuel fordring',
  MULTIPLE_GRANTS: 'Fordringer fra flere bevillinger',
  OTHER: 'Andet',
};
const METHOD: Readonly<Record<string, string>> = { AUTOMATIC: 'Automatisk', MANUAL: 'Manuel' };

/** For Danish spreadsheets: semicolons, UTF-8 with BOM, CRLF; the last line is the count and the sum. No citizen is named. */
export function resolvedCsv(
  items: readonly ResolvedItem[],
  totals: { count: number; totalOere: number },
): string {
  const lines = [
    HEADER,
    ...items.map(line),
    ['I alt', String(totals.count), ...Array<string>(12).fill(''), formatKroner(totals.totalOere)],
  ];
  return `${BYTE_ORDER_MARK}${lines.map(csvLine).join('')}`;
}

function line(item: ResolvedItem): string[] {
  return [
    item.municipalityCode,
    KIND[item.kind] ?? item.kind,
    String(item.id),
    item.accountNo,
    danish(item.decidedDay),
    OUTCOME[item.outcome] ?? item.outcome,
    METHOD[item.method] ?? item.method,
    item.category === null ? '' : (CATEGORY[item.category] ?? item.category),
    item.benefitTypeName ?? '',
    item.reasons.join(' '),
    item.score === null ? '' : String(item.score),
    item.decidedBy,
    item.approvedBy ?? '',
    item.endedDay ? danish(item.endedDay) : '',
    formatKroner(item.balanceOere),
  ];
}

function danish(day: string): string {
  return day.split('-').reverse().join('-');
}
