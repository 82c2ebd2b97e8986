import { Body, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import { LoginService, type SessionUser } from '../../../modules/identity/index.js';
import { Clock } from '../../../modules/shared/index.js';
import { BodyRefused } from '../kit.errors.js';
import { PanelSession } from '../http/session.js';
import { ApiController } from './api-controller.js';
import { CurrentUser } from './current.js';
import { AnyUser, Public } from './requires.js';

class Credentials {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MaxLength(200)
  password!: string;
}

/** Logging in and out of the API by the same cookie session as the panel. */
@ApiController('session')
export class SessionController {
  constructor(
    private readonly logins: LoginService,
    private readonly session: PanelSession,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  async begin(@Body() { email, password }: Credentials, @Req() request: Request): Promise<SessionUser> {
    if ((request.session as unknown) === undefined) throw new BodyRefused();
    const user = await this.logins.login(email, password, request.ip ?? 'unknown');
    await this.session.begin(request, user.id, this.clock.now());
    return user;
  }

  @Get()
  @AnyUser()
  show(@CurrentUser() user: SessionUser): SessionUser {
    return user;
  }

  @Post('end')
  @AnyUser()
  @HttpCode(204)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    // A machine has none.
    if ((request.session as unknown) === undefined) return;
    await this.session.end(request);
    response.clearCookie(this.session.cookieName, { path: '/' });
  }
}
