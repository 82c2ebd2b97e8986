import { AppError, type NoticeMessage } from 'adminjs';
import { DomainError, translateError } from '../../modules/shared/index.js';

/** A refusal as the panel shows it: the code is the key of the text, the details fill its placeholders. */
export function noticeOf(error: DomainError): NoticeMessage {
  return { type: 'error', message: `errors.${error.code}`, options: { ...error.details } };
}

/** A DomainError in the one form that AdminJS turns into a notice (house-style, trap 4); anything else as it is. */
export function asNotice(error: unknown): unknown {
  const known = translateError(error);
  if (!(known instanceof DomainError)) return known;
  return new AppError(`errors.${known.code}`, undefined, noticeOf(known));
}
