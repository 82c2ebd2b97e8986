import type { Request, Response } from 'express';
import { VersionRefused } from './api.errors.js';

const VERSION = /^"(\d{1,10})"$/;

/** The version in `If-Match`, null without one. Throws `api.version_refused`. */
export function wantedVersion(request: Request): number | null {
  const header = request.header('if-match');
  if (header === undefined) return null;
  const version = VERSION.exec(header.trim())?.[1];
  if (version === undefined) throw new VersionRefused();
  return Number(version);
}

/** The record's version as ETag. What a record shows of its neighbours changes without it, so it is for If-Match only. */
export function tellVersion(request: Request, response: Response, version: unknown): void {
  delete request.headers['if-none-match'];
  if (typeof version === 'number') response.setHeader('ETag', `"${version}"`);
}
