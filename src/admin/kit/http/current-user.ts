import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { UserDirectory, type SessionUser } from '../../../modules/identity/index.js';
import { Clock } from '../../../modules/shared/index.js';
import { PanelSession } from './session.js';

const USERS = new WeakMap<Request, SessionUser>();

/** The person of this request, or null when nobody is logged in. */
export function currentUser(request: Request): SessionUser | null {
  return USERS.get(request) ?? null;
}

/** The machine that a bearer token stands for is the user of this request. */
export function setCurrentUser(request: Request, user: SessionUser): void {
  USERS.set(request, user);
}

/** Reads the person of the session again for each request: a disabled user or a changed role works at once. */
@Injectable()
export class CurrentUser {
  constructor(
    private readonly session: PanelSession,
    private readonly users: UserDirectory,
    private readonly clock: Clock,
  ) {}

  readonly load = async (request: Request, _response: Response, next: NextFunction): Promise<void> => {
    const owner = this.session.ownerOf(request, this.clock.now());
    const user = owner === null ? null : await this.users.findSessionUser(owner.userId, owner.since);
    if (user) {
      USERS.set(request, user);
      // AdminJS looks for the person here; not enumerable, so that it is never stored in the session.
      Object.defineProperty(request.session, 'adminUser', {
        value: user,
        enumerable: false,
        configurable: true,
      });
    }
    next();
  };
}
