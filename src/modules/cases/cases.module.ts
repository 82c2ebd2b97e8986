import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseFile } from './case-file.entity.js';
import { EmbeddedKyGateway } from './embedded-ky-gateway.js';
import { KyGateway } from './ky-gateway.js';

/** KY cases and the KY step behind its port. */
@Module({
  imports: [TypeOrmModule.forFeature([CaseFile])],
  providers: [{ provide: KyGateway, useClass: EmbeddedKyGateway }],
  exports: [KyGateway],
})
export class CasesModule {}
