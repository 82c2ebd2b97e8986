import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsPositive, Max } from 'class-validator';
import type { Actor } from '../../modules/shared/index.js';
import { NotificationService, type NotificationPage } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

export class NotificationPageDto {
  @IsOptional() @Type(() => Number) @IsInt() @IsPositive() @Max(10_000) page?: number;
}

export class ReadUpToDto {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) upTo!: number;
}

/** What happened, for the person who asks. */
@ApiController('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationService) {}

  @Get()
  @Requires('notifications.view')
  list(@Query() { page }: NotificationPageDto, @CurrentActor() actor: Actor): Promise<NotificationPage> {
    return this.notifications.listNotifications(page ?? 1, actor);
  }

  @Get('unread')
  @Requires('notifications.view')
  async unread(@CurrentActor() actor: Actor): Promise<{ unread: number }> {
    return { unread: await this.notifications.countUnread(actor) };
  }

  /** The same again changes nothing, so nothing is stored under its key. */
  @Post('read')
  @HttpCode(200)
  @Requires('notifications.markRead')
  read(@Body() { upTo }: ReadUpToDto, @CurrentActor() actor: Actor): Promise<{ unread: number }> {
    return this.notifications.markRead(upTo, actor);
  }
}
