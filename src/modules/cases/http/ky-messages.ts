import type { CaseInformation } from '../case-information.js';

/** What goes to KY and comes back, as JSON. Paths stand behind the address of the setting. */
export const ORDERS_PATH = '/ky/v1/orders';
export const ANSWERS_PATH = '/ky/v1/answers';

export interface OpenOrLink {
  readonly municipality: string;
  readonly accountNo: string;
  readonly step: { readonly kind: 'CREATE' } | { readonly kind: 'LINK'; readonly caseNo: string };
  readonly benefitType: string;
  readonly grantNo: string | null;
  readonly today: string;
  readonly information: CaseInformation;
}

/** What was done by that key is undone; if it was not done yet, it never will be. */
export interface TakeBack {
  readonly municipality: string;
  readonly accountNo: string;
  readonly takesBack: string;
}

export type KyMessage =
  | { readonly key: string; readonly kind: 'OPEN_OR_LINK'; readonly order: OpenOrLink }
  | { readonly key: string; readonly kind: 'TAKE_BACK'; readonly order: TakeBack };

/** How KY ended one order. REFUSED is final and has a reason, as a code. */
export type KyAnswer =
  | { readonly key: string; readonly outcome: 'CREATED' | 'LINKED'; readonly caseNo: string }
  | { readonly key: string; readonly outcome: 'TAKEN_BACK' }
  | { readonly key: string; readonly outcome: 'REFUSED'; readonly reason: string };

/** What was answered since `after`, in the order of answering; `feed` changes when KY begins to count anew. */
export interface KyFeed {
  readonly feed: string;
  readonly position: number;
  readonly answers: readonly KyAnswer[];
}

/** Reads what KY says, trusting nothing; null for what is no answer to this key. */
export function readAnswer(value: unknown, key?: string): KyAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { key: answered, outcome, caseNo, reason } = value as Record<string, unknown>;
  if (typeof answered !== 'string' || (key !== undefined && answered !== key)) return null;
  switch (outcome) {
    case 'CREATED':
    case 'LINKED':
      return isText(caseNo) ? { key: answered, outcome, caseNo } : null;
    case 'TAKEN_BACK':
      return { key: answered, outcome };
    case 'REFUSED':
      return isText(reason) ? { key: answered, outcome, reason } : null;
    default:
      return null;
  }
}

/** Answers that cannot be read are left out: what they were about is asked again. */
export function readFeed(value: unknown): KyFeed | null {
  if (typeof value !== 'object' || value === null) return null;
  const { feed, position, answers } = value as Record<string, unknown>;
  if (typeof feed !== 'string' || !UUID.test(feed) || !Number.isSafeInteger(position)) return null;
  if (!Array.isArray(answers)) return null;
  const read = answers.map((answer) => readAnswer(answer)).filter((answer) => answer !== null);
  return { feed, position: position as number, answers: read.filter(({ key }) => UUID.test(key)) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As short as a case number or a code is; a longer one is not stored. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 60;
}
