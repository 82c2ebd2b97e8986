import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import {
  KEY_HEADER,
  SIGNATURE_HEADER,
  TIME_HEADER,
  isFresh,
  isSame,
  signRequest,
} from '../modules/cases/index.js';
import { KySimulator } from './ky-simulator.js';

/** A request whose body is still the bytes that were sent. */
export interface RawRequest extends Request {
  readonly rawBody?: Buffer;
}

/** Lets in only what was signed with the shared secret within the last minutes (compared in constant time). */
@Injectable()
export class SignatureGuard implements CanActivate {
  constructor(private readonly simulator: KySimulator) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<RawRequest>();
    const timestamp = request.header(TIME_HEADER) ?? '';
    const expected = signRequest(this.simulator.options.secret, {
      timestamp,
      method: request.method,
      path: request.originalUrl,
      key: request.header(KEY_HEADER) ?? '',
      body: request.rawBody?.toString('utf8') ?? '',
    });
    return isSame(expected, request.header(SIGNATURE_HEADER) ?? '') && isFresh(timestamp, Date.now());
  }
}
