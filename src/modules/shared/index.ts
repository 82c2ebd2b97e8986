export { ROLES, systemActor, type Actor, type Role } from './actor.js';
export { Clock, danishDay } from './clock.js';
export { CommandKeyReused, IdempotentCommands, type Command } from './commands/idempotent-commands.js';
export { DEMO_KY_SECRET, EMBEDDED_KY, readKySettings, type KySettings } from './config/ky-settings.js';
export { PROJECT_ROOT } from './config/project-root.js';
export { RuntimeConfig, readRuntimeConfig, type Mode } from './config/runtime-config.js';
export type { Workplace } from './config/workplace.js';
export { UnsafeConfiguration } from './config/unsafe-configuration.js';
export { containsCpr } from './cpr/contains-cpr.js';
export { CprVault } from './cpr/cpr-vault.js';
export { formatCpr, isSubstitute, maskCpr, parseCpr, passesModulus11 } from './cpr/cpr.js';
export { BYTE_ORDER_MARK, csvLine } from './csv/csv-cell.js';
export { dataSourceOptions } from './database/data-source-options.js';
export { assertHarmlessLogin, openDatabase, type OpenDatabase } from './database/database.js';
export { bootstrapCluster, migrate, pendingMigrations } from './database/migrate.js';
export { registerConstraint, translateError } from './database/translate-error.js';
export { Transactor, dbRoleOf, type DbRole, type TransactionOptions } from './database/transactor.js';
export { EmbeddedServer } from './embedded/embedded-server.js';
export { DomainError, type ErrorDetails, type ErrorKind } from './errors/domain-error.js';
export {
  AccessDenied,
  Busy,
  DatabaseRefusal,
  DatabaseUnavailable,
  InvalidInput,
  NotFound,
  StaleVersion,
  TextContainsCpr,
} from './errors/shared.errors.js';
export { formatKroner, parseKroner } from './money/kroner.js';
export { SharedModule } from './shared.module.js';
