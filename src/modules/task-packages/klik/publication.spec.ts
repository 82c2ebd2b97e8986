import { describe, expect, it } from '@jest/globals';
import { KLIK_FIELDS, type KlikValues } from './klik-fields.js';
import { publicationProblems, type DraftToPublish } from './publication.js';

const VALUES = {
  ...(Object.fromEntries(KLIK_FIELDS.map(({ name }) => [name, 'udfyldt'])) as unknown as KlikValues),
  title: 'MI 32 Manuel tilknytning',
  theme: 'MI',
};
const draft = (values: Partial<KlikValues> = {}, more: Partial<DraftToPublish> = {}): DraftToPublish => ({
  values: { ...VALUES, ...values },
  version: '1.2',
  code: 'MI 32',
  openComments: 0,
  latestPublished: '1.1',
  ...more,
});
const codes = (given: DraftToPublish): string[] => publicationProblems(given).map(({ code }) => code);

describe('publicationProblems', () => {
  it('are none where every starred field is filled and all comments are resolved', () =>
    expect(publicationProblems(draft())).toEqual([]));

  it.each(KLIK_FIELDS)('asks for $name only where the template has a star', ({ name, starred, da }) => {
    const problems = publicationProblems(draft({ [name]: null }));
    const empty = problems.filter(({ code }) => code === 'packages.starred_field_empty');
    expect(empty).toEqual(
      starred
        ? [{ code: 'packages.starred_field_empty', field: name, details: { field: name, label: da } }]
        : [],
    );
  });

  it('has ten starred fields, as the template', () =>
    expect(KLIK_FIELDS.filter(({ starred }) => starred)).toHaveLength(10));

  it.each([
    ['Manuel tilknytning', 'packages.title_without_number'],
    ['XX 32 Manuel tilknytning', 'packages.title_without_number'],
    ['MI 032 Manuel tilknytning', 'packages.title_without_number'],
    ['MI 32', 'packages.title_without_number'],
    ['MI 33 Manuel tilknytning', 'packages.title_not_of_task'],
    ['SA 32 Manuel tilknytning', 'packages.title_not_of_task'],
  ])('refuses the title %s (BR-20)', (title, code) => expect(codes(draft({ title }))).toEqual([code]));

  it('refuses a theme that the title contradicts (BR-20)', () =>
    expect(publicationProblems(draft({ theme: 'SA' }))).toEqual([
      { code: 'packages.theme_not_of_title', field: 'theme', details: { theme: 'MI' } },
    ]));

  it.each([
    ['1.1', '1.1'],
    ['1.9', '1.10'],
    ['1.99', '2.0'],
  ])('refuses version %s where %s is published', (version, latestPublished) =>
    expect(codes(draft({}, { version, latestPublished }))).toEqual(['packages.version_not_newer']),
  );

  it.each([
    ['1.10', '1.9'],
    ['2.0', '1.99'],
    ['1.0', null],
  ])('accepts version %s where %s is published', (version, latestPublished) =>
    expect(codes(draft({}, { version, latestPublished }))).toEqual([]),
  );

  it('counts the comments that are open', () =>
    expect(publicationProblems(draft({}, { openComments: 11 }))).toEqual([
      { code: 'packages.comments_open', field: null, details: { count: 11 } },
    ]));
});
