import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { BodyRefused } from '../kit.errors.js';

const KEY = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const FORBIDDEN = new Set(['constructor', 'prototype']);
const MAX_KEYS = 50;
const MAX_TEXT = 20_000;

/**
 * The body of a command: one small flat JSON object (reliability.md 2.1, no. 18, 19, 21, 35). Keys become regular
 * expressions inside AdminJS, so they are plain names only. The form parser of AdminJS is told that its work is done:
 * there are no files, and a form of another site cannot send JSON.
 */
export function payloadGuard(): RequestHandler[] {
  return [requireJson, express.json({ limit: '64kb', strict: true }), checkPayload];
}

function requireJson(request: Request, _response: Response, next: NextFunction): void {
  next(request.method !== 'POST' || request.is('application/json') ? undefined : new BodyRefused());
}

function checkPayload(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.method === 'POST' ? request.body : {};
  if (!isFlatObject(body)) return next(new BodyRefused());
  Object.assign(request, { fields: body, files: {}, express_formidable: { parsed: true } });
  next();
}

/** Also for the commands of the API. */
export function isFlatObject(body: unknown): body is Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const entries = Object.entries(body);
  return (
    entries.length <= MAX_KEYS &&
    entries.every(([key, value]) => KEY.test(key) && !FORBIDDEN.has(key) && isScalar(value))
  );
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= MAX_TEXT && !value.includes('\0');
  return (
    value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}
