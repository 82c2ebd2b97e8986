/** The short name of a municipality, by its code, in the tile map's rows from north to south; `---` is sea. */
const ROWS: readonly string[] = [
  '--- --- --- --- 860 813 --- --- --- --- --- --- --- --- --- --- --- ---',
  '--- --- --- 849 810 --- 825 --- --- --- --- --- --- --- --- --- --- ---',
  '--- 787 773 820 851 --- --- --- --- --- --- --- --- --- --- --- --- ---',
  '--- 665 671 779 840 846 --- --- --- --- --- --- --- 270 217 --- --- ---',
  '--- --- 661 791 710 730 707 --- --- --- --- --- 260 219 210 --- --- ---',
  '--- 760 657 740 746 751 706 --- --- --- --- 306 250 201 223 --- --- ---',
  '--- --- 756 766 615 727 --- 741 --- --- 326 316 240 190 230 173 --- ---',
  '--- 573 530 630 --- --- --- --- --- --- --- 350 265 151 163 159 157 ---',
  '563 561 575 621 607 --- 410 480 440 --- --- 340 169 165 161 175 147 101',
  '--- --- 550 510 --- --- 420 461 450 --- 330 329 253 183 187 153 167 185',
  '--- --- --- 580 540 --- --- 430 479 --- --- 370 259 269 --- --- --- 155',
  '--- --- --- --- --- --- --- 492 482 --- --- 390 320 336 --- --- --- ---',
  '--- --- --- --- --- --- --- --- --- --- 360 376 --- --- --- --- --- 400',
];

const SHORT: Readonly<Record<string, string>> = {
  '101': 'Kbh',
  '147': 'Frb',
  '169': 'HøjeT',
  '210': 'Fr.borg',
  '250': 'Fr.sund',
  '370': 'Næstv',
  '376': 'Guldb',
  '390': 'Vordb',
  '410': 'Midfart',
  '420': 'Assens',
  '430': 'FaabM',
  '482': 'Langel',
  '607': 'Fr.cia',
  '740': 'Silkeb',
  '746': 'Skand',
  '756': 'IkastB',
  '760': 'RingS',
  '773': 'Morsø',
  '810': 'Br.slev',
  '813': 'Fr.havn',
  '820': 'V.himl',
  '846': 'M.fjord',
};

export interface Tile {
  readonly code: string;
  readonly row: number;
  readonly column: number;
}

/** Denmark drawn with one square for each of the 98, neighbours beside each other as far as squares allow. */
export const TILES: readonly Tile[] = ROWS.flatMap((line, row) =>
  line
    .split(' ')
    .flatMap((code, column) => (code === '---' ? [] : [{ code, row: row + 1, column: column + 1 }])),
);

/** A name short enough for a square; the whole one where it fits. */
export function shortName(code: string, name: string): string {
  return SHORT[code] ?? name.slice(0, 6);
}
