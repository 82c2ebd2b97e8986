import { Body, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { WavePlanService, type WaveDraft } from '../../modules/municipalities/index.js';
import type { Actor, Command } from '../../modules/shared/index.js';
import {
  CockpitService,
  KlikPublicationService,
  USUAL_KLIK_TASK,
  WaveMoveService,
  WavePackagesService,
  type Cockpit,
  type KlikPublicationResult,
  type MoveConflict,
  type WavePackagesResult,
} from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../kit/index.js';
import {
  ChangedWaveDto,
  MoveDto,
  MunicipalitiesDto,
  PublicationDto,
  SeenMoveDto,
  WaveDto,
} from './waves.dto.js';

/** Plan and cockpit of the waves, for Netcompany. */
@ApiController('waves')
export class WavesController {
  constructor(
    private readonly plan: WavePlanService,
    private readonly moves: WaveMoveService,
    private readonly klik: KlikPublicationService,
    private readonly packages: WavePackagesService,
    private readonly cockpits: CockpitService,
  ) {}

  @Get()
  @Requires('waves.view')
  cockpit(@CurrentActor() actor: Actor): Promise<Cockpit> {
    return this.cockpits.getCockpit(USUAL_KLIK_TASK, actor);
  }

  @Post()
  @HttpCode(200)
  @Requires('waves.plan')
  create(
    @Body() wave: WaveDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ waveId: number }> {
    return this.plan.createWave(draftOf(wave), actor, key);
  }

  @Post('moves/preview')
  @HttpCode(200)
  @Requires('waves.plan')
  preview(
    @Body() move: MoveDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ conflicts: readonly MoveConflict[] }> {
    return this.moves.previewMove(move, actor);
  }

  @Post('moves')
  @HttpCode(200)
  @Requires('waves.plan')
  move(
    @Body() { seen, ...move }: SeenMoveDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ waveId: number }> {
    return this.moves.moveMunicipality(move, seen, actor, key);
  }

  @Post('publications')
  @HttpCode(200)
  @Requires('waves.publish')
  publish(
    @Body() { waveId }: PublicationDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<KlikPublicationResult> {
    return this.klik.publishKlikTask(waveId ?? null, USUAL_KLIK_TASK, actor, key);
  }

  @Post(':id')
  @HttpCode(200)
  @Requires('waves.plan')
  change(
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...wave }: ChangedWaveDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ waveId: number }> {
    return this.plan.changeWave(id, version, draftOf(wave), actor, key);
  }

  @Post(':id/municipalities')
  @HttpCode(200)
  @Requires('waves.plan')
  add(
    @Param('id', ParseIntPipe) id: number,
    @Body() { codes }: MunicipalitiesDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ added: number }> {
    return this.plan.addMunicipalities(id, codes, actor, key);
  }

  @Post(':id/packages')
  @HttpCode(200)
  @Requires('waves.publish')
  createPackages(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<WavePackagesResult> {
    return this.packages.createWavePackages(id, USUAL_KLIK_TASK, actor, key);
  }
}

function draftOf({ number, name, loadFrom, loadTo, frozenFrom, frozenTo }: WaveDto): WaveDraft {
  return { number, name, loadFrom, loadTo, frozenFrom: frozenFrom ?? null, frozenTo: frozenTo ?? null };
}
