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
  const locale = filterTexts(state['locale'] as LocaleJson, catalog, user, language);
  return { ...state, resources, pages, locale };
}

type Texts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
interface LocaleJson {
  readonly translations: Readonly<Record<string, Texts>>;
}

/** The texts of the chosen language; those of lists and commands that the person does not have stay behind. */
function filterTexts(
  locale: LocaleJson,
  catalog: PanelCatalog,
  user: SessionUser,
  language: Language,
): object {
  const texts = locale.translations[language] ?? {};
  const isSeen = (id: string): boolean => !catalog.findResource(id) || catalog.maySeeResource(id, user.role);
  const resources = Object.entries(texts['resources'] ?? {}).filter(([id]) => isSeen(id));
  const own = {
    ...texts,
    labels: Object.fromEntries(Object.entries(texts['labels'] ?? {}).filter(([id]) => isSeen(id))),
    resources: Object.fromEntries(
      resources.map(([id, of]) => [id, filterCommands(of as Texts, catalog, id, user)]),
    ),
  };
  return { ...locale, language, translations: { [language]: own } };
}

function filterCommands(texts: Texts, catalog: PanelCatalog, id: string, user: SessionUser): object {
  const resource = catalog.findResource(id);
  const isUsable = ([name]: [string, unknown]): boolean =>
    !resource || !catalog.findAction(resource, name) || catalog.mayUseAction(resource, name, user.role);
  const part = (key: string): object => Object.fromEntries(Object.entries(texts[key] ?? {}).filter(isUsable));
  return { ...texts, actions: part('actions'), commands: part('commands') };
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
