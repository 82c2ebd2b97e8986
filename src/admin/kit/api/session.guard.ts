import 'reflect-metadata';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { NotLoggedIn, NotPermitted, can } from '../../../modules/identity/index.js';
import { currentUser } from '../http/current-user.js';
import { idempotencyKeyOf } from '../http/route-guard.js';
import { fillVersion } from './preconditions.js';
import { REQUIREMENT, type Requirement } from './requires.js';

/** Default deny: a handler says what it requires, and every POST but the login carries a key of its own. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIREMENT, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (requirement === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const user = currentUser(request);
    if (!user) throw new NotLoggedIn();
    if (requirement === undefined) throw new NotPermitted();
    if (requirement !== 'any user' && !can(user.role, requirement)) throw new NotPermitted();
    if (request.method === 'POST') {
      idempotencyKeyOf(request);
      fillVersion(request, formsOf(context));
    }
    return true;
  }
}

/** The classes of the handler's parameters. */
function formsOf(context: ExecutionContext): readonly unknown[] {
  const { prototype } = context.getClass<object>();
  const types: unknown = Reflect.getMetadata(
    'design:paramtypes',
    prototype as object,
    context.getHandler().name,
  );
  return Array.isArray(types) ? types : [];
}
