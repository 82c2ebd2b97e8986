import { resolve } from 'node:path';
import { DELIVERY_FILES, type FileResult, type RunCounts, type RunResult } from '../modules/imports/index.js';
import { formatKroner, type DomainError } from '../modules/shared/index.js';
import { formatCount, textTable } from './text-table.js';

/** The sentence for what a file as a whole was refused for. */
type SayRefusal = (code: string, details: DomainError['details']) => Promise<string>;

const PARTS: readonly (readonly [keyof RunCounts, string])[] = [
  ['received', 'Modtaget'],
  ['linked', 'Tilknyttet'],
  ['queued', 'Til manuel behandling'],
  ['withdrawn', 'Udgået'],
  ['rejected', 'Afvist'],
  ['held', 'Udskudt'],
];

/** A load, or what it would do, in Danish for the person at the terminal. */
export async function importLines(result: RunResult, sayRefusal: SayRefusal): Promise<string[]> {
  const title =
    result.runId === null ? 'Prøvekørsel: intet er gemt.' : `Indlæsning ${result.runId} er gennemført.`;
  const parts = [
    title,
    await fileLines(result.files, sayRefusal),
    noteLines(result),
    textTable([
      ['', 'Konti', 'Kroner'],
      ...PARTS.map(([part, label]) => [label, formatCount(result[part]), formatKroner(result.oere[part])]),
    ]),
    closingLines(result),
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => [...(index === 0 ? [] : ['']), ...[part].flat()]);
}

async function fileLines(files: RunResult['files'], sayRefusal: SayRefusal): Promise<string[]> {
  const entries = inOrder(files);
  const table = textTable([
    ['Fil', 'Læst', 'Modtaget', 'Afvist'],
    ...entries.map(([file, { refused, read, accepted, rejected }]) => [
      `${file}.csv`,
      ...[read, accepted, rejected].map((count) => (refused === undefined ? formatCount(count) : '–')),
    ]),
  ]);
  const refusals = entries.flatMap(([, { refused }]) => refused ?? []);
  const sentences = refusals.map(
    async ({ code, details }) => `Afvist i sin helhed: ${await sayRefusal(code, details)} (${code})`,
  );
  return [...table, ...(await Promise.all(sentences))];
}

/** As they build on each other; a result that was kept has lost its order. */
function inOrder(files: RunResult['files']): [string, FileResult][] {
  return DELIVERY_FILES.flatMap((file) => {
    const result = files[file];
    return result === undefined ? [] : [[file, result] satisfies [string, FileResult]];
  });
}

function noteLines({ files, otherFiles }: RunResult): string[] {
  const notes = inOrder(files).flatMap(([file, result]) => notesOf(`${file}.csv`, result));
  return otherFiles.length === 0 ? notes : [...notes, `Andre filer, som ikke læses: ${list(otherFiles)}`];
}

function notesOf(file: string, result: FileResult): string[] {
  if (result.refused !== undefined) return [];
  const { cprModulus11, coCprUnknown } = result.warnings;
  const { extraColumns } = result;
  return [
    cprModulus11 > 0 && `Bemærk: ${formatCount(cprModulus11)} CPR-numre i ${file} består ikke modulus 11.`,
    coCprUnknown > 0 &&
      `Bemærk: ${formatCount(coCprUnknown)} rækker i ${file} har en partner (co_cpr), som kommunen ikke kender.`,
    extraColumns.length > 0 && `Kolonner i ${file}, som ikke læses: ${list(extraColumns)}`,
  ].filter((note) => note !== false);
}

function closingLines(result: RunResult): string[] {
  const { changed, rejects, rejectsFile, awaitingReason, frozen } = result;
  const causes = Object.entries(rejects).map(([code, count]) => `${code} ${formatCount(count)}`);
  const place = rejectsFile === null ? 'ingen fil er skrevet' : `skrevet til ${resolve(rejectsFile)}`;
  return [
    `Ændret i registret: ${formatCount(changed)} rækker og tilknytninger.`,
    causes.length > 0 && `Afviste rækker: ${causes.join(', ')}; ${place}`,
    frozen.length > 0 &&
      `Udskudt, fordi kommunen er i frozen zone: ${frozen.join(', ')}. Indlæs leverancen igen, når zonen er slut.`,
    awaitingReason.length > 0 &&
      `Automatisk tilknytning venter på Netcompanys begrundelse i kommune ${awaitingReason.join(', ')}.`,
    `Tid: ${String(result.seconds).replace('.', ',')} s.`,
  ].filter((line) => line !== false);
}

/** Names out of the delivery: what would steer a terminal is taken out. */
function list(names: readonly string[]): string {
  return names.map((name) => name.replace(/\p{C}/gu, '?')).join(', ');
}
