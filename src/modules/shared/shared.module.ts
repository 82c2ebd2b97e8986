import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock.js';
import { IdempotentCommands } from './commands/idempotent-commands.js';
import { RuntimeConfig } from './config/runtime-config.js';
import { CprVault } from './cpr/cpr-vault.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { Transactor } from './database/transactor.js';

/** The small kernel that every module may use: configuration, clock, CPR vault and the way to the database. */
@Global()
@Module({})
export class SharedModule {
  static forRoot(config: RuntimeConfig, databaseUrl: string): DynamicModule {
    return {
      module: SharedModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(databaseUrl),
          autoLoadEntities: true,
          retryAttempts: 1,
        }),
      ],
      providers: [
        Clock,
        Transactor,
        IdempotentCommands,
        { provide: RuntimeConfig, useValue: config },
        { provide: CprVault, useValue: new CprVault(config.cprKey) },
      ],
      exports: [Clock, Transactor, IdempotentCommands, RuntimeConfig, CprVault],
    };
  }
}
