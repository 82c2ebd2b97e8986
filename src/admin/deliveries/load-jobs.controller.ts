import { Body, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { LoadJobsService, type LoadJob, type LoadJobKind } from '../../modules/imports/index.js';
import type { Actor, Command } from '../../modules/shared/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../kit/index.js';

class StartLoadBody {
  @IsString()
  @MaxLength(200)
  delivery!: string;

  @Matches(/^[0-9a-f]{64}$/)
  hash!: string;

  @IsIn(['TRIAL', 'LOAD'])
  kind!: LoadJobKind;
}

/** Loads in the background: start one, see how far they are, end one. */
@ApiController('load-jobs')
export class LoadJobsController {
  constructor(private readonly jobs: LoadJobsService) {}

  @Get()
  @Requires('loads.start')
  async list(@CurrentActor() actor: Actor): Promise<{ jobs: LoadJob[] }> {
    return { jobs: await this.jobs.list(actor) };
  }

  @Get(':id')
  @Requires('loads.start')
  show(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<LoadJob> {
    return this.jobs.getJob(id, actor);
  }

  @Post()
  @Requires('loads.start')
  start(
    @Body() body: StartLoadBody,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ id: number }> {
    return this.jobs.startLoad(body, actor, key);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @Requires('loads.start')
  cancel(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<void> {
    return this.jobs.cancelLoad(id, actor, key);
  }
}
