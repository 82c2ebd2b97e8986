import {
  ForbiddenError,
  type Action,
  type ActionContext,
  type ActionRequest,
  type ActionResponse,
  type NoticeMessage,
} from 'adminjs';
import { actorOf, can, type SessionUser } from '../../../modules/identity/index.js';
import { DomainError, StaleVersion, translateError } from '../../../modules/shared/index.js';
import { noticeOf } from '../notice.js';
import { sessionUserOf } from '../session-user-of.js';
import type { CommandAction, CommandCall, CommandOutcome } from './command-action.js';
import { parseDto } from './parse-dto.js';

/** What the loader adds to a request; AdminJS hands its own properties on. */
interface LoadedRequest extends ActionRequest {
  readonly idempotencyKey?: string;
}

/** The command as AdminJS knows it. Access is the permission alone; whether the button is shown may say less. */
export function toAdminAction(action: CommandAction<object>): Partial<Action<ActionResponse>> {
  return {
    name: action.name,
    actionType: action.on,
    icon: action.icon,
    variant: action.variant,
    component: action.component,
    showFilter: false,
    custom: { fields: action.fields, on: action.on },
    isAccessible: ({ currentAdmin }: ActionContext) => isPermitted(action, currentAdmin),
    isVisible: (context: ActionContext) =>
      isPermitted(action, context.currentAdmin) &&
      (!context.record || action.isOffered(context.record.params, sessionUserOf(context))),
    handler: (request: ActionRequest, _response: unknown, context: ActionContext) =>
      handle(action, request, context),
  };
}

async function handle(
  action: CommandAction<object>,
  request: LoadedRequest,
  context: ActionContext,
): Promise<ActionResponse> {
  if (request.method !== 'post') throw new ForbiddenError('errors.panel.method_not_allowed');
  const user = sessionUserOf(context);
  try {
    const outcome = await action.run(await callOf(action, request, context, user));
    return { ...(await recordPart(context, true)), ...successOf(action, context, outcome ?? {}) };
  } catch (error) {
    const known = translateError(error);
    if (!(known instanceof DomainError)) throw known;
    return { ...(await recordPart(context, false)), notice: noticeOf(known), code: known.code };
  }
}

async function callOf(
  action: CommandAction<object>,
  request: LoadedRequest,
  context: ActionContext,
  user: SessionUser,
): Promise<CommandCall<object>> {
  const { version, ...body } = request.payload ?? {};
  const recordId: unknown = context.record?.id() ?? null;
  if (context.record?.params['version'] !== undefined && !Number.isSafeInteger(version))
    throw new StaleVersion();
  return {
    actor: actorOf(user),
    user,
    recordId: typeof recordId === 'number' || typeof recordId === 'string' ? recordId : null,
    record: context.record?.params ?? {},
    dto: await parseDto(action.dto, body),
    version: typeof version === 'number' ? version : null,
    command: {
      key: request.idempotencyKey ?? '',
      name: `${context.resource.id()}.${action.name}`,
      body: { recordId, version: version ?? null, ...body },
    },
  };
}

/** A record action answers with the record as it is now; when it is out of sight afterwards, as it was before. */
async function recordPart(context: ActionContext, changed: boolean): Promise<ActionResponse> {
  const { record, resource, currentAdmin } = context;
  if (!record) return {};
  const [current] = changed ? await resource.findMany([String(record.id())], context) : [];
  return { record: (current ?? record).toJSON(currentAdmin) };
}

function successOf(
  action: CommandAction<object>,
  context: ActionContext,
  outcome: CommandOutcome,
): ActionResponse {
  const resourceId = context.resource.id();
  return {
    notice: { ...toldOf(action, outcome), resourceId, options: { ...outcome.details } },
    ...(outcome.redirectUrl === undefined ? {} : { redirectUrl: outcome.redirectUrl }),
  };
}

function toldOf(
  action: CommandAction<object>,
  { instead }: CommandOutcome,
): Pick<NoticeMessage, 'type' | 'message'> {
  return instead === undefined
    ? { type: 'success', message: `${action.name}Done` }
    : { type: 'info', message: `${action.name}Otherwise_${instead}` };
}

function isPermitted(action: CommandAction<object>, user: unknown): boolean {
  try {
    return can(sessionUserOf({ currentAdmin: user }).role, action.permission);
  } catch {
    return false;
  }
}
