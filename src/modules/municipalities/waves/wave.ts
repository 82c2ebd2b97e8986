/** Dates 'YYYY-MM-DD'; the ends of a window or zone belong to it. */
export interface WaveDraft {
  readonly number: number;
  readonly name: string;
  readonly loadFrom: string;
  readonly loadTo: string;
  readonly frozenFrom: string | null;
  readonly frozenTo: string | null;
}

export interface Wave extends WaveDraft {
  readonly id: number;
  readonly version: number;
}
