import { Readable } from 'node:stream';
import { Body, Get, HttpCode, Param, ParseIntPipe, Post, StreamableFile } from '@nestjs/common';
import {
  BalanceCheckService,
  LoadNewsService,
  LoadViewService,
  RejectDownloadService,
  type HeldLoad,
  type LoadAlarm,
  type LoadNews,
  type LoadView,
  type RejectsOf,
} from '../../modules/imports/index.js';
import type { Actor } from '../../modules/shared/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';
import { DownloadRejects } from './download-rejects.dto.js';

/** What the page of a load shows beside its columns. */
@ApiController('loads')
export class LoadsController {
  constructor(
    private readonly views: LoadViewService,
    private readonly rejects: RejectDownloadService,
    private readonly checks: BalanceCheckService,
    private readonly latest: LoadNewsService,
  ) {}

  @Get('alarms')
  @Requires('loads.verify')
  alarms(@CurrentActor() actor: Actor): Promise<LoadAlarm[]> {
    return this.checks.listAlarms(actor);
  }

  @Get('news')
  @Requires('loads.viewNews')
  async news(@CurrentActor() actor: Actor): Promise<{ news: LoadNews | null; held: readonly HeldLoad[] }> {
    return { news: await this.latest.getNews(actor), held: await this.latest.listHeld(actor) };
  }

  @Get(':run/:municipality')
  @Requires('loads.view')
  show(
    @Param('run', ParseIntPipe) run: number,
    @Param('municipality') municipality: string,
    @CurrentActor() actor: Actor,
  ): Promise<LoadView> {
    return this.views.getLoad(run, municipality, actor);
  }

  /** A POST, because the download is registered. Masked rows get another name: they are not to be delivered again. */
  @Post(':run/rejects')
  @HttpCode(200)
  @Requires('loads.viewRejects')
  async downloadRejects(
    @Param('run', ParseIntPipe) run: number,
    @Body() { file, municipality }: DownloadRejects,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const rows = await this.rejects.download(
      { runId: run, file: file as RejectsOf['file'], municipalityCode: municipality ?? null },
      actor,
    );
    const name = actor.role === 'COORDINATOR' ? `${file}.csv` : `afviste-${file}.csv`;
    return new StreamableFile(Readable.from(rows), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }
}
