import type { Provider, Type } from '@nestjs/common';
import type { Permission } from '../../modules/identity/index.js';
import type { PanelTexts } from './texts.js';
import type { PanelResource } from './panel-resource.js';

/**
 * A page of one's own: a component, an icon, a permission. Its data comes from a controller under /api/v1. A name that
 * ends in `Detail` stays out of the menu.
 */
export interface PanelPage {
  readonly name: string;
  readonly component: string;
  readonly icon: string;
  readonly permission: Permission;
}

/** What one module adds to the panel; listed in src/admin/parts.ts. */
export interface PanelPart {
  readonly resources?: readonly Type<PanelResource>[];
  readonly pages?: readonly PanelPage[];
  /** Action classes and what they need beside the modules. */
  readonly providers?: readonly Provider[];
  readonly controllers?: readonly Type[];
  readonly imports?: readonly Type[];
  readonly texts: { readonly da: PanelTexts; readonly en: PanelTexts };
}
