import type { PanelCatalog } from './panel-catalog.js';
import type { PanelResource } from './panel-resource.js';
import type { PanelTexts, ResourceTexts } from './texts.js';

type TextsByLanguage = Readonly<Record<string, readonly PanelTexts[]>>;

/**
 * What must hold before the panel opens (after Django's checks): everything a person can see has a text in both
 * languages, names are used once. Answers with one line per problem.
 */
export function panelProblems(catalog: PanelCatalog, texts: TextsByLanguage): string[] {
  const ids = catalog.resources.map(({ definition }) => definition.id);
  const problems = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two resources ${id}`);
  for (const [language, parts] of Object.entries(texts)) {
    for (const resource of catalog.resources)
      problems.push(...resourceProblems(resource, parts).map((problem) => `${language}: ${problem}`));
    for (const { name } of catalog.pages) {
      if (!parts.some((part) => part.pages?.[name])) problems.push(`${language}: page ${name} has no name`);
    }
  }
  problems.push(...unequalErrors(texts));
  return problems;
}

function resourceProblems({ definition, actions }: PanelResource, parts: readonly PanelTexts[]): string[] {
  const texts = parts.map((part) => part.resources?.[definition.id]).find((found) => found !== undefined);
  if (!texts) return [`resource ${definition.id} has no texts`];
  const group = definition.navigation?.group;
  const problems =
    group === undefined || parts.some((part) => part.groups?.[group]) ? [] : [`group ${group} has no name`];
  for (const [key, column] of Object.entries(definition.columns)) {
    const isShown = column.list || column.filter || (!column.hidden && column.show !== false && key !== 'id');
    if (isShown && !texts.properties[key]) problems.push(`${definition.id}.${key} has no label`);
    const shown = isShown ? (column.values ?? []) : [];
    for (const value of shown)
      if (!texts.values?.[key]?.[value]) problems.push(`${definition.id}.${key} has no label for ${value}`);
  }
  return [...problems, ...actions.flatMap((action) => actionProblems(definition.id, action, texts))];
}

function actionProblems(
  id: string,
  action: PanelResource['actions'][number],
  texts: ResourceTexts,
): string[] {
  const own = texts.actions?.[action.name];
  if (!own) return [`${id}.${action.name} has no texts`];
  const untold = action.otherwise
    .filter((instead) => !own.otherwise?.[instead])
    .map((instead) => `${id}.${action.name} has no text for ${instead}`);
  const unlabelled = action.fields.flatMap((field) => {
    if (field.kind === 'id') return [];
    const wanted = [
      field.name,
      ...(field.choices === undefined ? [] : [`${field.name}.none`]),
      ...(field.plain ? [] : (field.options ?? []).map((option) => `${field.name}.${option}`)),
    ];
    return wanted
      .filter((key) => !own.fields?.[key])
      .map((key) => `${id}.${action.name} has no label for ${key}`);
  });
  return [...untold, ...unlabelled];
}

function unequalErrors(texts: TextsByLanguage): string[] {
  const codes = new Map<string, Set<string>>();
  for (const [language, parts] of Object.entries(texts)) {
    codes.set(language, new Set(parts.flatMap((part) => Object.keys(part.errors ?? {}))));
  }
  const all = new Set([...codes.values()].flatMap((set) => [...set]));
  return [...codes].flatMap(([language, known]) =>
    [...all].filter((code) => !known.has(code)).map((code) => `${language}: error ${code} has no text`),
  );
}
