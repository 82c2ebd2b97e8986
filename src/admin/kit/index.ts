/**
 * The only code that knows AdminJS's oddities. A module adds to the panel with three kinds of files:
 *
 *   src/admin/<module>/<x>.resource.ts   class extends PanelResource { definition = defineResource({…}) }  – a list
 *   src/admin/<module>/<name>.action.ts  class extends CommandAction<Dto> { …; run(call) }                 – a button
 *   src/admin/<module>/<module>.panel.ts a PanelPart: resources, pages, providers, controllers, imports, texts
 *
 * and one line in src/admin/parts.ts. Texts are `locale.da.ts` and `locale.en.ts` beside them (PanelTexts).
 * Components are registered in src/admin/components.ts and get their props from AdminJS.
 *
 * Resource: `columns` says what is selected, listed, filtered and sorted, and for which roles; everything else is
 * refused. SQL expressions are constants; what a person sends becomes a parameter. Row-level security stands behind it.
 *
 * Command: POST only, one permission, one service call with `call.actor`, `call.dto` and `call.command` (the idempotency
 * key, which the service stores in its own transaction). A DomainError becomes a notice with the text `errors.<code>`.
 * The generic form sends the record's `version`; select it as a hidden column.
 *
 * API of one's own pages: @ApiController('path') on the class and @Requires('permission') on each method, with
 * @CurrentUser(), @CurrentActor(), @CurrentCommand() and class-validator bodies. Refusals are problem details with `code`.
 */
export {
  CommandAction,
  type CommandCall,
  type CommandOutcome,
  type RecordValues,
} from './action/command-action.js';
export type { Choice, FormField } from './action/form-field.js';
export { NoInput } from './action/no-input.js';
export { ApiController } from './api/api-controller.js';
export { CurrentActor, CurrentCommand, CurrentUser } from './api/current.js';
export { SameKeyInTurn } from './api/same-key-in-turn.js';
export { AnyUser, Public, Requires } from './api/requires.js';
export { PanelCatalog } from './panel-catalog.js';
export type { PanelPage, PanelPart } from './panel-part.js';
export { PanelResource } from './panel-resource.js';
export { defineResource } from './resource/define-resource.js';
export type {
  ColumnDefinition,
  ColumnFilter,
  ColumnType,
  FilterKind,
  JoinDefinition,
  Param,
  ResourceDefinition,
  Tone,
} from './resource/resource-definition.js';
export { pagePath, recordPath, resourcePath } from './paths.js';
export type { ActionTexts, PanelTexts, ResourceTexts } from './texts.js';
