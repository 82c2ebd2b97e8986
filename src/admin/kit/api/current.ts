import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { NotLoggedIn, actorOf, type SessionUser } from '../../../modules/identity/index.js';
import type { Actor, Command } from '../../../modules/shared/index.js';
import { currentUser } from '../http/current-user.js';
import { idempotencyKeyOf } from '../http/route-guard.js';

/** The person of this request. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): SessionUser =>
  userOf(context),
);

/** The same as the actor of a service call. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(userOf(context)),
);

/** The command of this POST: its key, a name after the handler, its address and body. For IdempotentCommands. */
export const CurrentCommand = createParamDecorator((_: unknown, context: ExecutionContext): Command => {
  const request = context.switchToHttp().getRequest<Request>();
  const name = `${context.getClass().name}.${context.getHandler().name}`;
  const body: unknown = request.body;
  return { key: idempotencyKeyOf(request), name, body: { params: request.params, body: body ?? null } };
});

function userOf(context: ExecutionContext): SessionUser {
  const user = currentUser(context.switchToHttp().getRequest<Request>());
  if (!user) throw new NotLoggedIn();
  return user;
}
