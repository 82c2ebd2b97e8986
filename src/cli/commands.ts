import { auditCommands } from './audit.command.js';
import type { CommandGroup } from './command-registry.js';
import { evidenceCommands } from './evidence.command.js';
import { exportCommands } from './export.command.js';
import { generateCommands } from './generate.command.js';
import { importCommands } from './import.command.js';
import { loadCommands } from './loads.command.js';
import { migrateCommands } from './migrate.command.js';
import { packageCommands } from './packages.command.js';
import { profileCommands } from './profile.command.js';
import { userCommands } from './users.command.js';

/** Every command of the program, in the order of its help. */
export const COMMANDS: readonly CommandGroup[] = [
  migrateCommands,
  profileCommands,
  importCommands,
  loadCommands,
  generateCommands,
  packageCommands,
  exportCommands,
  evidenceCommands,
  auditCommands,
  userCommands,
];
