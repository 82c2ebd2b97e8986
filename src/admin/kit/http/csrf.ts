import type { NextFunction, Request, Response } from 'express';
import { ForeignOrigin, MethodNotAllowed } from '../kit.errors.js';

const SAFE = new Set(['GET', 'HEAD']);

interface OriginHeaders {
  readonly host: string | undefined;
  readonly fetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly referer: string | undefined;
}

/**
 * Whether a changing request comes from a page of this application: every header that is there must say so, and one
 * must be there. Browsers set Sec-Fetch-Site and Origin themselves and scripts of other sites cannot.
 */
export function isFromOwnPage({ host, fetchSite, origin, referer }: OriginHeaders): boolean {
  if (host === undefined || host === '') return false;
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  if (origin !== undefined && hostOf(origin) !== host) return false;
  if (fetchSite === undefined && origin === undefined)
    return referer !== undefined && hostOf(referer) === host;
  return true;
}

/** Lets GET and HEAD through, POST only from our own pages, and no other method at all. */
export function refuseForeignRequests(request: Request, _response: Response, next: NextFunction): void {
  if (SAFE.has(request.method)) return next();
  if (request.method !== 'POST') return next(new MethodNotAllowed());
  const trusted = isFromOwnPage({
    host: request.headers.host,
    fetchSite: request.header('sec-fetch-site'),
    origin: request.header('origin'),
    referer: request.header('referer'),
  });
  next(trusted ? undefined : new ForeignOrigin());
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).host;
  } catch {
    return null;
  }
}
