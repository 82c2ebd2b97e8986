import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BenefitType } from './benefit-type.entity.js';
import { GrantAward } from './grant-award.entity.js';
import { GrantSearchService } from './grant-search.service.js';

/** Grants and benefit types. */
@Module({
  imports: [TypeOrmModule.forFeature([GrantAward, BenefitType])],
  providers: [GrantSearchService],
  exports: [GrantSearchService],
})
export class GrantsModule {}
