import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import {
  ANSWERS_PATH,
  KEY_HEADER,
  ORDERS_PATH,
  SIGNATURE_HEADER,
  TIME_HEADER,
  signAnswer,
  type KyMessage,
} from '../modules/cases/index.js';
import { KySimulator } from './ky-simulator.js';
import { SignatureGuard, type RawRequest } from './signature.guard.js';

/** The two routes of a KY: orders go in, answers that come later are fetched. */
@Controller()
@UseGuards(SignatureGuard)
export class KyController {
  constructor(private readonly simulator: KySimulator) {}

  @Post(ORDERS_PATH)
  async order(
    @Body() message: KyMessage,
    @Req() request: RawRequest,
    @Res() response: Response,
  ): Promise<void> {
    if (!isMessage(message) || message.key !== request.header(KEY_HEADER))
      return this.send(request, response, 400, { code: 'not_understood' });
    const reaction = this.simulator.react(message);
    switch (reaction.kind) {
      case 'DROP':
        request.socket.destroy();
        return;
      case 'ERROR':
        response.status(500).json({ code: 'simulated' });
        return;
      case 'ACCEPTED':
        return this.send(request, response, 202, { key: message.key });
      case 'ANSWER':
        if (reaction.afterMs > 0) await pause(reaction.afterMs);
        if (reaction.signed) return this.send(request, response, 200, reaction.answer);
        response.status(200).json(reaction.answer);
    }
  }

  @Get(ANSWERS_PATH)
  answers(
    @Query() { feed, after }: Record<string, string>,
    @Req() request: RawRequest,
    @Res() response: Response,
  ): void {
    this.send(request, response, 200, this.simulator.feed.after(feed ?? null, Number(after ?? 0) || 0));
  }

  private send(request: RawRequest, response: Response, status: number, content: object): void {
    const body = JSON.stringify(content);
    const timestamp = String(Date.now());
    const answers = request.header(SIGNATURE_HEADER) ?? '';
    const signature = signAnswer(this.simulator.options.secret, { timestamp, status, answers, body });
    response.status(status).set({ [TIME_HEADER]: timestamp, [SIGNATURE_HEADER]: signature });
    response.type('application/json').send(body);
  }
}

function isMessage({ key, kind, order }: Partial<KyMessage>): boolean {
  if (typeof key !== 'string' || typeof order !== 'object' || order === null) return false;
  return kind === 'TAKE_BACK' ? 'takesBack' in order : kind === 'OPEN_OR_LINK' && 'step' in order;
}
