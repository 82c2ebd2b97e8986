import { can, type Permission } from '../../modules/identity/index.js';
import type { Role } from '../../modules/shared/index.js';
import type { PanelPage } from './panel-part.js';
import type { PanelResource } from './panel-resource.js';

export type RouteKind = 'resource' | 'record';

export interface CatalogAction {
  readonly kind: RouteKind;
  readonly permission: Permission;
  /** Reading actions by GET, commands by POST. */
  readonly isCommand: boolean;
}

/** What the panel has: the one list that route guard, page filter and start-up checks go by. */
export class PanelCatalog {
  constructor(
    readonly resources: readonly PanelResource[],
    readonly pages: readonly PanelPage[],
  ) {}

  findResource(id: string): PanelResource | null {
    return this.resources.find((resource) => resource.definition.id === id) ?? null;
  }

  findPage(name: string): PanelPage | null {
    return this.pages.find((page) => page.name === name) ?? null;
  }

  findAction(resource: PanelResource, name: string): CatalogAction | null {
    const { permission } = resource.definition;
    if (name === 'list' || name === 'search') return { kind: 'resource', permission, isCommand: false };
    if (name === 'show') return { kind: 'record', permission, isCommand: false };
    const action = resource.actions.find((candidate) => candidate.name === name);
    return action ? { kind: action.on, permission: action.permission, isCommand: true } : null;
  }

  maySeeResource(id: string, role: Role): boolean {
    const resource = this.findResource(id);
    return resource !== null && can(role, resource.definition.permission);
  }

  mayUseAction(resource: PanelResource, name: string, role: Role): boolean {
    const action = this.findAction(resource, name);
    return action !== null && can(role, action.permission);
  }
}
