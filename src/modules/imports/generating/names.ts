import type { SeededRandom } from './seeded-random.js';

const FIRST_NAMES = (
  'Anne,Mette,Kirsten,Hanne,Søren,Jens,Peter,Lars,Åse,Bjørn,Jørgen,Bente,Lene,Susanne,Charlotte,' +
  'Niels,Hans,Ole,Per,Rasmus,Mads,Frederik,Freja,Ida,Sofie,Emma,Nora,Malthe,Noah,Oliver,Ægir,' +
  'Øjvind,Tórður,Nivi,Aviâja,Gösta,Zoë,Mehmet,Zeynep,Fatima,Mohammed,Aisha,Yusuf,Ivan,Olga,Ngoc,' +
  "Agnieszka,José,Anne-Marie,Hans-Jørgen,Karen Margrethe,Lise-Lotte,Jens Peter,Anna Sofie,D'Angelo," +
  'Björk'
).split(',');

const SURNAMES = (
  'Nielsen,Jensen,Hansen,Pedersen,Andersen,Christensen,Larsen,Sørensen,Rasmussen,Jørgensen,' +
  'Petersen,Madsen,Kristensen,Olsen,Thomsen,Christiansen,Poulsen,Johansen,Møller,Mortensen,Knudsen,' +
  'Østergaard,Nørgaard,Søndergaard,Åkjær,Ågaard,Kjær,Krogh,Ravn,Dam,Bach,Holm,Winther,Frandsen,' +
  'Lauridsen,Bertelsen,Ærø,Bjerregård,Toft,Yilmaz,Khan,Nguyen,Ali,Ahmed,Schmidt,Müller,Kowalska,' +
  'García,Jónsdóttir,Berg,Skov-Petersen,Bang-Olufsen Lund,von Ahlefeldt,de la Cour,Abdul Rahman'
).split(',');

/** Names that no single-byte Danish code page can hold; used in UTF-8 deliveries only. */
const WIDE_NAMES = [
  'Łukasz Wiśniewski',
  'Đorđe Petrović',
  'Nguyễn Thị Hương',
  'Ayşe Gül Şahin',
  'Ștefan Țăran',
];

const LONG_NAMES = [
  'Alexandra Frederikke Wilhelmine Christiane Louise Annemarie von Ahlefeldt-Lehn-Østergaard Skov-Petersen Bjerregård',
  'Muhammad Abdul-Rahman Ibn Yusuf Al-Khalidi Christensen-Åkjær Ægidius Bartholomæus Søndergaard Nørregaard',
];

const COMPANIES = [
  'Søndersø Maskinfabrik ApS',
  'Café Æblet I/S',
  'Ny Vestergade Rengøring A/S',
  '"Bageren" & Søn, Holm ApS',
];

/** A made-up person's name; `wide` allows letters outside Windows-1252. */
export function personName(random: SeededRandom, wide: boolean): string {
  if (wide && random.percent(1)) return random.pick(WIDE_NAMES);
  const first = random.pick(FIRST_NAMES);
  if (random.percent(60)) return `${first} ${random.pick(SURNAMES)}`;
  return `${first} ${random.pick(SURNAMES)} ${random.pick(SURNAMES)}`;
}

/** A name of some hundred letters. */
export function longName(random: SeededRandom): string {
  return random.pick(LONG_NAMES);
}

/** A made-up company's name, one of them with quotes and a comma. */
export function companyName(random: SeededRandom): string {
  return random.pick(COMPANIES);
}

/** The name as another clerk would have typed it: capitals, initial, surname first. */
export function retypedName(name: string, random: SeededRandom): string {
  const space = name.indexOf(' ');
  const first = name.slice(0, space);
  const rest = name.slice(space + 1);
  return random.pick([
    name.toUpperCase(),
    `${first.charAt(0)}. ${rest}`,
    `${rest} ${first}`,
    `${rest}, ${first}`,
  ]);
}
