import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AuditModule } from './modules/audit/index.js';
import { CasesModule } from './modules/cases/index.js';
import { ClaimsModule } from './modules/claims/index.js';
import { GrantsModule } from './modules/grants/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { ImportsModule } from './modules/imports/index.js';
import { LinkingModule } from './modules/linking/index.js';
import { MunicipalitiesModule } from './modules/municipalities/index.js';
import { SharedModule, type RuntimeConfig } from './modules/shared/index.js';
import { TaskPackagesModule } from './modules/task-packages/index.js';

/** The line of modules (design.md 3), lowest first. The panel stands above and is added by configure-app.ts. */
const MODULES: Type[] = [
  AuditModule,
  IdentityModule,
  MunicipalitiesModule,
  GrantsModule,
  CasesModule,
  ClaimsModule,
  LinkingModule,
  TaskPackagesModule,
  ImportsModule,
];

/** All of Tilknyt: the command line takes it as it is, the server adds the panel. */
@Module({})
export class AppModule {
  static forRoot(config: RuntimeConfig, databaseUrl: string, above: Type[] = []): DynamicModule {
    return { module: AppModule, imports: [SharedModule.forRoot(config, databaseUrl), ...MODULES, ...above] };
  }
}
