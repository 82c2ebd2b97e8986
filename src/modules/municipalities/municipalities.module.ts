import { Module } from '@nestjs/common';
import { WavePlanService } from './waves/index.js';

/** The 98 municipalities, their waves and the calendar. */
@Module({ providers: [WavePlanService], exports: [WavePlanService] })
export class MunicipalitiesModule {}
