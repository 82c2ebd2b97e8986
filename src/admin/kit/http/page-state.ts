import { can, type SessionUser } from '../../../modules/identity/index.js';
import type { PanelCatalog } from '../panel-catalog.js';
import type { PanelResource } from '../panel-resource.js';
import { columnFor } from '../resource/resource-definition.js';
import type { Language } from './language.js';

type State = Record<string, unknown>;
interface NamedJson {
  readonly name: string;
}
interface ResourceJson {
  readonly id: string;
  readonly actions: readonly NamedJson[];
  readonly resourceActions: readonly NamedJson[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly listProperties: readonly NamedJson[];
  readonly showProperties: readonly NamedJson[];
  readonly filterProperties: readonly NamedJson[];
}

/** AdminJS's page state cut down to what this person may know of: resources, columns, actions and pages. */
export function filterPageState(
  state: State,
  catalog: PanelCatalog,
  user: SessionUser,
  language: Language,
): State {
  const resources = (state['resources'] as ResourceJson[]).flatMap((json) => {
    const resource = catalog.findResource(json.id);
    return resource && can(user.role, resource.definition.permission)
      ? [filterResource(json, resource, catalog, user)]
      : [];
  });
  const pages = (state['pages'] as NamedJson[]).filter(({ name }) => {
    const page = catalog.findPage(name);
    return page !== null && can(user.role, page.permission);
  });
  return { ...state, resources, pages, locale: { ...(state['locale'] as State), language } };
}

function filterResource(
  json: ResourceJson,
  resource: PanelResource,
  catalog: PanelCatalog,
  user: SessionUser,
): ResourceJson {
  const knownColumn = ({ name }: NamedJson): boolean =>
    columnFor(resource.definition, user.role, name) !== null;
  const knownAction = ({ name }: NamedJson): boolean => catalog.mayUseAction(resource, name, user.role);
  return {
    ...json,
    actions: json.actions.filter(knownAction),
    resourceActions: json.resourceActions.filter(knownAction),
    properties: Object.fromEntries(Object.entries(json.properties).filter(([name]) => knownColumn({ name }))),
    listProperties: json.listProperties.filter(knownColumn),
    showProperties: json.showProperties.filter(knownColumn),
    filterProperties: json.filterProperties.filter(knownColumn),
  };
}
