import type { CommandAction } from './action/command-action.js';
import type { ResourceDefinition } from './resource/resource-definition.js';

/** A list of the panel with its commands: a Nest provider in `src/admin/<module>/<x>.resource.ts`. */
export abstract class PanelResource {
  abstract readonly definition: ResourceDefinition;
  readonly actions: readonly CommandAction<object>[];
  /** A registered component in place of the stock show page. */
  readonly showComponent: string | null = null;

  constructor(...actions: CommandAction<object>[]) {
    this.actions = actions;
  }
}
