/** The texts of one command. */
export interface ActionTexts {
  /** On the button and above the form. */
  readonly label: string;
  /** What will happen, shown before confirming. May name columns of the record: {{name}}. */
  readonly intro: string;
  /** On the confirming button; the label without it. */
  readonly confirm?: string;
  /** Shown after success; may use the details of the outcome. */
  readonly done: string;
  /** By what happened instead (`CommandAction.otherwise`). */
  readonly otherwise?: Readonly<Record<string, string>>;
  /** By field name; options of a select as `<field>.<option>`, help below a field as `<field>.help`. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface ResourceTexts {
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Labels of codes: column → code → text. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly actions?: Readonly<Record<string, ActionTexts>>;
  /** Shown when the list is empty. */
  readonly empty?: string;
}

/** The texts that one module adds, in one language. */
export interface PanelTexts {
  readonly resources?: Readonly<Record<string, ResourceTexts>>;
  /** Page name → its name in the sidebar. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Error code (`linking.account_already_linked`) → text with {{detail}} placeholders. */
  readonly errors?: Readonly<Record<string, string>>;
  /** Sidebar group → its name. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Free texts of one's own components: `t('<module>.<key>')`. */
  readonly own?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Tree = { [key: string]: string | Tree };

/** AdminJS's own structure of keys, out of the texts of all parts. Later parts may not repeat an earlier key. */
export function toTranslations(base: Tree, parts: readonly PanelTexts[]): Tree {
  const tree = structuredClone(base);
  for (const part of parts) {
    for (const [id, texts] of Object.entries(part.resources ?? {})) addResource(tree, id, texts);
    for (const [name, text] of Object.entries(part.pages ?? {})) put(tree, ['pages', name], text);
    for (const [code, text] of Object.entries(part.errors ?? {}))
      put(tree, ['messages', 'errors', ...code.split('.')], text);
    for (const [name, text] of Object.entries(part.groups ?? {})) put(tree, ['labels', name], text);
    for (const [module, texts] of Object.entries(part.own ?? {})) {
      for (const [key, text] of Object.entries(texts)) put(tree, [module, ...key.split('.')], text);
    }
  }
  return tree;
}

function addResource(tree: Tree, id: string, texts: ResourceTexts): void {
  put(tree, ['labels', id], texts.label);
  for (const [key, text] of Object.entries(texts.properties))
    put(tree, ['resources', id, 'properties', key], text);
  for (const [column, values] of Object.entries(texts.values ?? {})) {
    for (const [code, text] of Object.entries(values))
      put(tree, ['resources', id, 'labels', column, code], text);
  }
  for (const [name, action] of Object.entries(texts.actions ?? {})) {
    put(tree, ['resources', id, 'actions', name], action.label);
    put(tree, ['resources', id, 'messages', `${name}Done`], action.done);
    for (const [instead, text] of Object.entries(action.otherwise ?? {}))
      put(tree, ['resources', id, 'messages', `${name}Otherwise_${instead}`], text);
    put(tree, ['resources', id, 'commands', name, 'intro'], action.intro);
    put(tree, ['resources', id, 'commands', name, 'confirm'], action.confirm ?? action.label);
    for (const [field, text] of Object.entries(action.fields ?? {})) {
      const [head = field, ...rest] = field.split('.');
      put(
        tree,
        ['resources', id, 'commands', name, 'fields', head, rest.length > 0 ? rest.join('.') : 'label'],
        text,
      );
    }
  }
  if (texts.empty) put(tree, ['resources', id, 'messages', 'noRecordsInResource'], texts.empty);
}

function put(tree: Tree, path: readonly string[], text: string): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    if (typeof tree[head] === 'string' && tree[head] !== text)
      throw new Error(`two texts for ${path.join('.')}`);
    tree[head] = text;
    return;
  }
  const next = tree[head] ?? (tree[head] = {});
  if (typeof next === 'string') throw new Error(`${head} is a text and a group of texts`);
  put(next, rest, text);
}
