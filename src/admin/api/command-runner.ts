import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { actorOf, type SessionUser } from '../../modules/identity/index.js';
import { IdempotentCommands, StaleVersion, Transactor, type Actor } from '../../modules/shared/index.js';
import type { CommandAction, CommandCall, CommandOutcome } from '../kit/action/command-action.js';
import { parseDto } from '../kit/action/parse-dto.js';
import { isFlatObject } from '../kit/http/payload-guard.js';
import { idempotencyKeyOf } from '../kit/http/route-guard.js';
import { BodyRefused } from '../kit/kit.errors.js';
import type { PanelResource } from '../kit/panel-resource.js';
import { idColumnOf, type ResourceDefinition } from '../kit/resource/resource-definition.js';
import { listAddress } from './addresses.js';
import { VersionMissing } from './api.errors.js';
import { wantedVersion } from '../kit/api/preconditions.js';
import { RecordReader, type Row } from './record-reader.js';

export interface CommandAnswer {
  /** As in the audit trail. */
  readonly command: string;
  /** What happened instead of what was asked for, where the command knows such a case. */
  readonly instead: string | null;
  /** Facts that the panel words its success with. */
  readonly details: Readonly<Record<string, string | number>>;
  /** Where the created or next record is; null where the panel stays. */
  readonly location: string | null;
  /** The record as it is now; null when it is out of sight, or of a command of the whole list. */
  readonly record: Row | null;
}

const RECORD_PAGE = /^\/admin\/resources\/(\w+)\/records\/([^/]+)\//;

/** A command of the panel by the API: the same class, form, permission and service call. */
@Injectable()
export class CommandRunner {
  constructor(
    private readonly reader: RecordReader,
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  async run(
    { definition }: PanelResource,
    action: CommandAction<object>,
    request: Request,
    user: SessionUser,
  ): Promise<CommandAnswer> {
    const id = action.on === 'record' ? String(request.params['id']) : null;
    const key = idempotencyKeyOf(request);
    const record = id === null ? {} : await this.reader.get(definition, id, user);
    const { version, body } = readBody(request);
    await this.assertVersion(record['version'], version, key, actorOf(user));
    const recordId = id === null ? null : recordIdOf(definition, record);
    const call: CommandCall<object> = {
      actor: actorOf(user),
      user,
      recordId,
      record,
      dto: await parseDto(action.dto, body),
      version,
      command: { key, name: `${definition.id}.${action.name}`, body: { recordId, version, ...body } },
    };
    const outcome = (await action.run(call)) ?? {};
    return answerOf(action, outcome, id === null ? null : await this.reader.find(definition, id, user));
  }

  /**
   * Also for commands whose service asks for no version. The service looks again behind its lock; what was done before
   * under this key has moved the version itself and is answered from store.
   */
  private async assertVersion(
    current: unknown,
    wanted: number | null,
    key: string,
    actor: Actor,
  ): Promise<void> {
    if (current === undefined) return;
    if (wanted === null) throw new VersionMissing();
    if (wanted === current) return;
    if (!(await this.transactor.read(actor, (em) => this.commands.isKnown(em, actor, key))))
      throw new StaleVersion();
  }
}

/** The version of `If-Match` and that of the body are one. */
function readBody(request: Request): { version: number | null; body: Record<string, unknown> } {
  const given: unknown = request.body ?? {};
  if (!isFlatObject(given)) throw new BodyRefused();
  const { version, ...body } = given;
  const wanted = wantedVersion(request);
  if (version === undefined || version === null) return { version: wanted, body };
  if (!Number.isSafeInteger(version) || (wanted !== null && wanted !== version)) throw new StaleVersion();
  return { version: version as number, body };
}

function recordIdOf(definition: ResourceDefinition, record: Row): number | string {
  const id = record[idColumnOf(definition)];
  return typeof id === 'number' ? id : String(id);
}

function answerOf(
  { name }: CommandAction<object>,
  { instead, details, redirectUrl }: CommandOutcome,
  record: Row | null,
): CommandAnswer {
  const [, resource, id] = RECORD_PAGE.exec(redirectUrl ?? '') ?? [];
  return {
    command: name,
    instead: instead ?? null,
    details: { ...details },
    location: resource === undefined ? null : `${listAddress(resource)}/${id}`,
    record,
  };
}
