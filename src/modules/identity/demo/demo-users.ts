import type { Role } from '../../shared/index.js';

/** The password of every demo user (design.md 8); production refuses these users. */
export const DEMO_PASSWORD = 'Tilknyt-demo-2026';

export interface DemoUser {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  readonly municipalityCode: string | null;
  readonly municipalityName: string | null;
}

const MUNICIPALITIES = [
  { code: '461', name: 'Odense', people: ['Mette Holm', 'Søren Bach', 'Kirsten Lund'] },
  { code: '101', name: 'København', people: ['Ali Rahimi', 'Camilla Friis', 'Jørgen Vang'] },
  { code: '825', name: 'Læsø', people: ['Bodil Strøm', 'Erik Østergaard', 'Inge Klit'] },
  { code: '741', name: 'Samsø', people: ['Karla Juhl', 'Mogens Tang', 'Rikke Ballen'] },
  { code: '492', name: 'Ærø', people: ['Astrid Marstal', 'Bent Søby', 'Grethe Voder'] },
] as const;

/** One person per role and municipality of the demo, and the ones who belong to none. */
export const DEMO_USERS: readonly DemoUser[] = [
  ...MUNICIPALITIES.flatMap(({ code, name, people }): DemoUser[] => [
    demoUser(`caseworker.${code}`, people[0], 'CASEWORKER', code, name),
    demoUser(`coordinator.${code}`, people[1], 'COORDINATOR', code, name),
    demoUser(`coordinator2.${code}`, people[2], 'COORDINATOR', code, name),
  ]),
  demoUser('vendor', 'Nina Dahl', 'VENDOR'),
  demoUser('vendor2', 'Thomas Ravn', 'VENDOR'),
  demoUser('auditor.461', 'Hanne Skov', 'AUDITOR', '461', 'Odense'),
  demoUser('auditor', 'Peter Gram', 'AUDITOR'),
  demoUser('admin', 'Lis Toft', 'ADMIN'),
];

function demoUser(
  local: string,
  displayName: string,
  role: Role,
  municipalityCode: string | null = null,
  municipalityName: string | null = null,
): DemoUser {
  return { email: `${local}@demo.tilknyt.dk`, displayName, role, municipalityCode, municipalityName };
}
