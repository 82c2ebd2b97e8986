import { Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import {
  DeliveryFolder,
  DeliveryRemovalService,
  DeliveryUploadService,
  UploadNotBytes,
  type LyingDelivery,
} from '../../modules/imports/index.js';
import { RuntimeConfig, type Actor, type Command } from '../../modules/shared/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../kit/index.js';

/** What lies in the folder of the deliveries. */
export interface DeliveriesAnswer {
  readonly deliveries: readonly LyingDelivery[];
  readonly maxUploadBytes: number;
}

@ApiController('deliveries')
export class DeliveriesController {
  constructor(
    private readonly folder: DeliveryFolder,
    private readonly uploads: DeliveryUploadService,
    private readonly removal: DeliveryRemovalService,
    private readonly config: RuntimeConfig,
  ) {}

  @Get()
  @Requires('loads.start')
  async list(): Promise<DeliveriesAnswer> {
    return {
      deliveries: await this.folder.list(),
      maxUploadBytes: this.config.workplace.maxUploadBytes,
    };
  }

  /** The body is the file and nothing else. No parser touches it, so whoever is refused is refused before a byte is read. */
  @Post(':delivery/files/:file')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Requires('loads.start')
  async upload(
    @Param('delivery') delivery: string,
    @Param('file') file: string,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<{ bytes: number; sha256: string }> {
    if (request.is('application/octet-stream') === false) throw new UploadNotBytes();
    const announced = request.header('content-length');
    const upload = { delivery, file, announcedBytes: announced === undefined ? null : Number(announced) };
    return this.uploads.receive(upload, request, actor);
  }

  @Post(':delivery/delete')
  @HttpCode(204)
  @Requires('loads.start')
  remove(
    @Param('delivery') delivery: string,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<void> {
    return this.removal.deleteDelivery(delivery, actor, key);
  }
}
