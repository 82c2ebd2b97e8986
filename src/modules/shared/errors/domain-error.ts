/** What kind of refusal it is; decides the HTTP status (404, 409, 422, 403, 400) and nothing else. */
export type ErrorKind = 'not_found' | 'conflict' | 'rule' | 'forbidden' | 'invalid';

/** Facts that the reader of a refusal may see. Never a CPR number, never a value of another municipality. */
export type ErrorDetails = Record<string, string | number | boolean | null>;

/**
 * A refusal that a person can act on. The code (`module.fact`) is public, never reused, and is the key of the
 * text in both languages; the message is the code itself, so that nothing personal ends up in a log.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  readonly details: ErrorDetails;

  constructor(details: ErrorDetails = {}) {
    super();
    this.details = details;
    this.name = new.target.name;
  }

  override get message(): string {
    return this.code;
  }
}
