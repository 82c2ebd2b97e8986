import { KLIK_FIELDS, type KlikFieldName, type KlikValues } from './klik-fields.js';
import { readTitle } from './klik-title.js';
import { compareVersions } from './version-number.js';

/** What keeps a draft from being published: a code with its text, and where to look. */
export interface PublicationProblem {
  readonly code: string;
  readonly field: KlikFieldName | 'versionHistory' | null;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface DraftToPublish {
  readonly values: KlikValues;
  readonly version: string;
  /** The KLIK task's own, "MI 32". */
  readonly code: string;
  readonly openComments: number;
  /** The newest version that is published, if any is. */
  readonly latestPublished: string | null;
}

/** Everything that is missing, in the order of the form: starred fields, BR-20, the version, open comments. */
export function publicationProblems(draft: DraftToPublish): PublicationProblem[] {
  const { values, version, latestPublished, openComments } = draft;
  const problems = KLIK_FIELDS.filter(({ name, starred }) => starred && values[name] === null).map(
    ({ name, da }) => problem('starred_field_empty', name, { field: name, label: da }),
  );
  problems.push(...titleProblems(draft));
  if (latestPublished !== null && compareVersions(version, latestPublished) <= 0)
    problems.push(problem('version_not_newer', 'versionHistory', { version: latestPublished }));
  if (openComments > 0) problems.push(problem('comments_open', null, { count: openComments }));
  return problems;
}

function titleProblems({ values, code }: DraftToPublish): PublicationProblem[] {
  if (values.title === null) return [];
  const title = readTitle(values.title);
  if (title === null) return [problem('title_without_number', 'title')];
  if (title.code !== code) return [problem('title_not_of_task', 'title', { code })];
  return values.theme !== null && values.theme !== title.theme
    ? [problem('theme_not_of_title', 'theme', { theme: title.theme })]
    : [];
}

function problem(
  fact: string,
  field: PublicationProblem['field'],
  details: PublicationProblem['details'] = {},
): PublicationProblem {
  return { code: `packages.${fact}`, field, details };
}
