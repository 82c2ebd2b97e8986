import type { Request, Response } from 'express';
import { getMetadataStorage } from 'class-validator';
import { StaleVersion } from '../../../modules/shared/index.js';
import { VersionRefused } from '../kit.errors.js';

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

/** Whether a form asks for the version of what it changes. */
export function takesVersion(form: unknown): boolean {
  return (
    typeof form === 'function' &&
    getMetadataStorage()
      .getTargetValidationMetadatas(form, '', false, false)
      .some(({ propertyName }) => propertyName === 'version')
  );
}

/** `If-Match` instead of `version` in the body of a form that asks for it; both must be the same. */
export function fillVersion(request: Request, forms: readonly unknown[]): void {
  const version = wantedVersion(request);
  const body: unknown = request.body;
  if (version === null || !forms.some(takesVersion)) return;
  const given = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined;
  if (given !== undefined && given !== version) throw new StaleVersion();
  request.body = { ...(typeof body === 'object' ? body : {}), version };
}
