import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RuntimeConfig, Transactor } from '../shared/index.js';
import { CaseFile } from './case-file.entity.js';
import { EmbeddedKyGateway } from './embedded-ky-gateway.js';
import { HttpKyGateway, KyClient } from './http/index.js';
import { KyGateway } from './ky-gateway.js';

/** KY cases and the KY step behind its port: the embedded one, or one over HTTP where a setting names it. */
@Module({
  imports: [TypeOrmModule.forFeature([CaseFile])],
  providers: [
    {
      provide: KyGateway,
      inject: [RuntimeConfig, Transactor],
      useFactory: ({ ky }: RuntimeConfig, transactor: Transactor): KyGateway =>
        ky.url === null ? new EmbeddedKyGateway(transactor) : new HttpKyGateway(transactor),
    },
    {
      provide: KyClient,
      inject: [RuntimeConfig],
      useFactory: ({ ky }: RuntimeConfig): KyClient => new KyClient(ky),
    },
  ],
  exports: [KyGateway, KyClient],
})
export class CasesModule {}
