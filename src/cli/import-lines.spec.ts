import { describe, expect, it } from '@jest/globals';
import type { FileResult, RunResult } from '../modules/imports/index.js';
import { importLines } from './import-lines.js';

const NOTHING = { received: 0, linked: 0, queued: 0, withdrawn: 0, rejected: 0, held: 0 };

function file(read: number, rejected: number, more: Partial<FileResult> = {}): FileResult {
  return {
    read,
    accepted: read - rejected,
    rejected,
    dialect: {
      separator: ',',
      decimals: '.',
      thousands: false,
      dates: 'iso',
      encoding: 'utf-8',
      lineEnd: 'LF',
    },
    extraColumns: [],
    absentColumns: [],
    warnings: { cprModulus11: 0, coCprUnknown: 0 },
    sha256: 'x',
    ...more,
  } as FileResult;
}

function result(more: Partial<RunResult> = {}): RunResult {
  return {
    runId: 12,
    files: { accounts: file(2001, 0), citizens: file(1472, 0) },
    otherFiles: [],
    ...{ ...NOTHING, received: 2001, linked: 1900, queued: 101 },
    oere: { ...NOTHING, received: 123_456_789, linked: 123_400_000, queued: 56_789 },
    changed: 0,
    changes: {},
    outcomes: {},
    reasons: {},
    rejects: {},
    awaitingReason: [],
    frozen: [],
    seconds: 3.2,
    rejectsFile: null,
    ...more,
  };
}

const lines = (of: RunResult) => importLines(of, (code) => Promise.resolve(`Sætning om ${code}.`));

describe('importLines', () => {
  it('has one line per file in the order of the format, and the totals in kroner', async () => {
    expect(await lines(result())).toEqual([
      'Indlæsning 12 er gennemført.',
      '',
      'Fil            Læst  Modtaget  Afvist',
      'citizens.csv  1.472     1.472       0',
      'accounts.csv  2.001     2.001       0',
      '',
      '                       Konti        Kroner',
      'Modtaget               2.001  1.234.567,89',
      'Tilknyttet             1.900  1.234.000,00',
      'Til manuel behandling    101        567,89',
      'Udgået                     0          0,00',
      'Afvist                     0          0,00',
      'Udskudt                    0          0,00',
      '',
      'Ændret i registret: 0 rækker og tilknytninger.',
      'Tid: 3,2 s.',
    ]);
  });

  it('says of a trial that nothing is kept', async () => {
    expect((await lines(result({ runId: null })))[0]).toBe('Prøvekørsel: intet er gemt.');
  });

  it('says why a file was refused as a whole, in place of numbers', async () => {
    const refused = { code: 'imports.file_empty', details: { file: 'cases.csv' } };
    const said = await lines(
      result({ files: { citizens: file(3, 0), cases: { refused, read: 0, accepted: 0, rejected: 0 } } }),
    );
    expect(said).toContain('cases.csv        –         –       –');
    expect(said).toContain('Afvist i sin helhed: Sætning om imports.file_empty. (imports.file_empty)');
  });

  it('names rejected rows by code and the whole path of their file', async () => {
    const said = await lines(
      result({ rejects: { bad_cpr: 2, bad_date: 1500 }, rejectsFile: '/a/b/../rejected-12.csv' }),
    );
    expect(said).toContain('Afviste rækker: bad_cpr 2, bad_date 1.500; skrevet til /a/rejected-12.csv');
  });

  it('shows warnings, what was left alone, and what waits, without anything that steers the terminal', async () => {
    const warnings = { cprModulus11: 1234, coCprUnknown: 2 };
    const said = await lines(
      result({
        files: { grants: file(9, 0, { warnings, extraColumns: ['note\u001B[2J'] }) },
        otherFiles: ['truth.csv', 'a\nb'],
        awaitingReason: ['461', '825'],
        frozen: ['101'],
      }),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        'Bemærk: 1.234 CPR-numre i grants.csv består ikke modulus 11.',
        'Bemærk: 2 rækker i grants.csv har en partner (co_cpr), som kommunen ikke kender.',
        'Kolonner i grants.csv, som ikke læses: note?[2J',
        'Andre filer, som ikke læses: truth.csv, a?b',
        'Udskudt, fordi kommunen er i frozen zone: 101. Indlæs leverancen igen, når zonen er slut.',
        'Automatisk tilknytning venter på Netcompanys begrundelse i kommune 461, 825.',
      ]),
    );
  });
});
