import { Module } from '@nestjs/common';

/** The 98 municipalities and their calendar; functions only, until waves bring rows of their own. */
@Module({})
export class MunicipalitiesModule {}
