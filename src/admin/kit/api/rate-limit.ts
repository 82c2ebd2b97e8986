import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ThrottlerStorageService } from '@nestjs/throttler';
import type { NextFunction, Request, Response } from 'express';
import { RuntimeConfig } from '../../../modules/shared/index.js';
import { currentUser } from '../http/current-user.js';
import { RateLimited } from '../kit.errors.js';

const WINDOW_MS = 60_000;

/**
 * So many requests a minute for each person, machine, or address that nobody is logged in from. It holds off a client that
 * runs wild; each process counts for itself. Stands in front of every route, also of those that no controller has.
 */
@Injectable()
export class RateLimit implements OnApplicationShutdown {
  private readonly hits = new ThrottlerStorageService();

  constructor(private readonly config: RuntimeConfig) {}

  readonly handler = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const { apiRequestsPerMinute: limit } = this.config.workplace;
    const user = currentUser(request);
    const who = user ? `user ${user.id}` : `address ${request.ip ?? 'unknown'}`;
    const { totalHits, timeToExpire } = await this.hits.increment(who, WINDOW_MS, limit, 0, 'minute');
    response.setHeader('RateLimit-Limit', String(limit));
    response.setHeader('RateLimit-Remaining', String(Math.max(0, limit - totalHits)));
    if (totalHits > limit) throw new RateLimited({ seconds: Math.max(1, timeToExpire) });
    next();
  };

  onApplicationShutdown(): void {
    this.hits.onApplicationShutdown();
  }
}
