import { Body, Get, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import {
  BenefitCodesService,
  BenefitTypeMappingService,
  type BenefitCodes,
  type MappingOutcome,
} from '../../modules/imports/index.js';
import type { Actor, Command } from '../../modules/shared/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires, SameKeyInTurn } from '../kit/index.js';
import { SaveMappingDto, WantedMappingDto } from './mapping.dto.js';

/** What the page "Ydelseskoder" shows and does. A code stands in bodies only: nobody knows what an old system put there. */
@ApiController('benefit-codes')
export class BenefitCodesController {
  constructor(
    private readonly codes: BenefitCodesService,
    private readonly mappings: BenefitTypeMappingService,
  ) {}

  @Get()
  @Requires('benefitCodes.view')
  list(@CurrentActor() actor: Actor): Promise<BenefitCodes> {
    return this.codes.listCodes(actor);
  }

  /** A POST that changes nothing. */
  @Post('preview')
  @UseInterceptors(SameKeyInTurn)
  @HttpCode(200)
  @Requires('benefitCodes.saveMapping')
  preview(
    @Body() { code, benefitType }: WantedMappingDto,
    @CurrentActor() actor: Actor,
  ): Promise<MappingOutcome> {
    return this.mappings.preview({ code, benefitType: benefitType ?? null }, actor);
  }

  @Post()
  @UseInterceptors(SameKeyInTurn)
  @HttpCode(200)
  @Requires('benefitCodes.saveMapping')
  save(
    @Body() { code, benefitType, note }: SaveMappingDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<MappingOutcome> {
    return this.mappings.saveMapping({ code, benefitType: benefitType ?? null }, note, actor, key);
  }
}
