import { DELIVERY_FILES } from '../reading/index.js';

/** The columns in front of a downloaded row: where it was rejected and why. The reader of a delivery keeps them out. */
export const REJECT_COLUMNS = ['afvist_raekke', 'afvist_kode', 'afvist_besked'] as const;

/** Names a rejected row, so that the load that brings it again knows which one is mended. */
export function rejectToken(runId: number, file: string, line: number): string {
  return `afvist-${runId}-${file}-${line}`;
}

/** In a row as delivered: run, file and line of the rejected row that it mends. For `regexp_match`. */
export const TOKEN_PATTERN = `(?:^|[;,"])afvist-(\\d{1,15})-(${DELIVERY_FILES.join('|')})-(\\d{1,9})(?=[;,"]|$)`;
