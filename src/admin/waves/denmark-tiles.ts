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

/** Names that need two lines. Only Ringkøbing-Skjern and Vesthimmerlands are shortened. */
const TWO_LINES: Readonly<Record<string, string>> = {
  '101': 'Køben|havn',
  '147': 'Frederiks|berg',
  '165': 'Alberts|lund',
  '169': 'Høje-|Taastrup',
  '173': 'Lyngby-|Taarbæk',
  '187': 'Vallens|bæk',
  '210': 'Fredens|borg',
  '217': 'Helsing|ør',
  '230': 'Ruders|dal',
  '250': 'Frederiks|sund',
  '306': 'Ods|herred',
  '326': 'Kalund|borg',
  '376': 'Guldborg|sund',
  '390': 'Vording|borg',
  '400': 'Born|holm',
  '410': 'Middel|fart',
  '430': 'Faaborg-|Midtfyn',
  '440': 'Kerte|minde',
  '479': 'Svend|borg',
  '482': 'Lange|land',
  '510': 'Hader|slev',
  '540': 'Sønder|borg',
  '607': 'Frede|ricia',
  '661': 'Holste|bro',
  '706': 'Syd|djurs',
  '707': 'Nord|djurs',
  '740': 'Silke|borg',
  '746': 'Skander|borg',
  '756': 'Ikast-|Brande',
  '760': 'Ringkøb.-|Skjern',
  '766': 'Heden|sted',
  '810': 'Brønder|slev',
  '813': 'Frederiks|havn',
  '820': 'Vest|himmerl.',
  '846': 'Mariager|fjord',
  '849': 'Jammer|bugt',
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

/** A name as it stands in its square: one line or two. */
export function tileLines(code: string, name: string): readonly string[] {
  return (TWO_LINES[code] ?? name).split('|');
}
