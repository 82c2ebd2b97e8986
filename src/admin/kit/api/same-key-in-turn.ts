import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { currentUser } from '../http/current-user.js';
import { idempotencyKeyOf } from '../http/route-guard.js';

/**
 * For commands that refuse instead of waiting while another one works: the same command sent twice at once would be
 * refused for its own twin's sake, and its sender would not learn that it was done. The twin waits and gets the answer.
 */
@Injectable()
export class SameKeyInTurn implements NestInterceptor {
  private readonly last = new Map<string, Promise<unknown>>();

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const command = `${currentUser(request)?.id} ${idempotencyKeyOf(request)}`;
    const mine = (this.last.get(command) ?? Promise.resolve()).then(() => lastValueFrom(next.handle()));
    const over = mine.catch(() => undefined);
    this.last.set(command, over);
    try {
      return of(await mine);
    } finally {
      if (this.last.get(command) === over) this.last.delete(command);
    }
  }
}
