import type { Server } from 'node:http';
import type { NextFunction, Request, Response } from 'express';

/** A request that takes longer than this to arrive is given up (reliability.md 4.3); a file may, as long as it comes. */
const REQUEST_MS = 30_000;
const FILE = /^\/api\/v1\/deliveries\/[^/]+\/files\/[^/]+$/;
/** Who was answered before all was sent may read the answer, and is not listened to any longer. */
const UNREAD_MS = 5_000;

/** Node's own limit is one for all requests, so it is replaced by these; that for headers stays. */
export function limitRequestTime(server: Server): void {
  server.requestTimeout = 0;
  server.headersTimeout = REQUEST_MS;
}

/** In front of everything, for each request. */
export function requestTime(request: Request, response: Response, next: NextFunction): void {
  const { socket } = request;
  const giveUp = (): void => {
    if (!request.complete) socket.destroy();
  };
  const isFile = request.method === 'POST' && FILE.test(request.path);
  const limit = isFile ? undefined : setTimeout(giveUp, REQUEST_MS);
  if (isFile) socket.setTimeout(REQUEST_MS, giveUp);
  response.once('finish', () => void setTimeout(giveUp, UNREAD_MS).unref());
  response.once('close', () => {
    clearTimeout(limit);
    if (isFile) socket.setTimeout(0, giveUp);
  });
  next();
}
