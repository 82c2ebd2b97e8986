import type { Permission, SessionUser } from '../../../modules/identity/index.js';
import type { Actor, Command } from '../../../modules/shared/index.js';
import type { FormField } from './form-field.js';
import { NoInput } from './no-input.js';

/** The values of a record as the list or the show page selected them, hidden columns included. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** One press of a command's button, checked for form and permission; rules are the service's. */
export interface CommandCall<Dto extends object> {
  readonly actor: Actor;
  readonly user: SessionUser;
  /** As in the address: a number for resources with numeric ids, else text. Null for commands of a whole resource. */
  readonly recordId: number | string | null;
  readonly record: RecordValues;
  readonly dto: Dto;
  /** The record's `version` on the screen that was decided on; null when the resource has none. */
  readonly version: number | null;
  /** To hand to the service, which stores it in the transaction of the effect. */
  readonly command: Command;
}

export interface CommandOutcome {
  /** Where to go afterwards, e.g. recordPath('tasks', 12); without it the record's page or the list. */
  readonly redirectUrl?: string;
  /** What happened instead of what the button says, one of the command's `otherwise`: told as information. */
  readonly instead?: string;
  /** Fills the placeholders of the success text. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/**
 * A button of the panel that changes something: one class, one permission, one service call. Extend it in
 * `src/admin/<module>/<name>.action.ts`, inject the service, and list it in the resource. It is reachable by POST only.
 */
export abstract class CommandAction<Dto extends object = NoInput> {
  /** Equals the service method, and is the last part of the address: `matchToGrant`. */
  abstract readonly name: string;
  /** Of one record, or of the resource as a whole (a "create" button above the list). */
  abstract readonly on: 'record' | 'resource';
  abstract readonly permission: Permission;
  /** class-validator class of the body; keys that it does not know are refused. */
  readonly dto: new () => Dto = NoInput as new () => Dto;
  /** What the generic form asks for. Ignored with a component of one's own. */
  readonly fields: readonly FormField[] = [];
  /** What may happen instead of what the button says; each has a text `otherwise.<name>`. */
  readonly otherwise: readonly string[] = [];
  /** A registered component instead of the generic form. */
  readonly component: string = 'CommandForm';
  readonly icon: string = 'Check';
  readonly variant: 'default' | 'primary' | 'danger' | 'success' = 'default';

  /** Whether the button is shown for this record. Convenience only: the service decides again and says why not. */
  isOffered(_record: RecordValues, _user: SessionUser): boolean {
    return true;
  }

  /** Calls the service. A DomainError becomes a notice with its text; nothing has changed then. */
  abstract run(call: CommandCall<Dto>): Promise<CommandOutcome | void>;
}
