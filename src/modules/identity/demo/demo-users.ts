import type { Role } from '../../shared/index.js';

/** The password of every demo user (design.md 8); production refuses these users. */
export const DEMO_PASSWORD = 'Tilknyt-demo-2026';

export interface DemoUser {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  readonly municipalityCode: string | null;
}

const MUNICIPALITIES = [
  { code: '461', name: 'Odense', people: ['Mette Holm', 'Søren Bach', 'Kirsten Lund'] },
  { code: '101', name: 'København', people: ['Ali Rahimi', 'Camilla Friis', 'Jørgen Vang'] },
  { code: '825', name: 'Læsø', people: ['Bodil Strøm', 'Erik Østergaard', 'Inge Klit'] },
] as const;

/** One person per role and municipality of the demo, and the ones who belong to none. */
export const DEMO_USERS: readonly DemoUser[] = [
  ...MUNICIPALITIES.flatMap(({ code, people }): DemoUser[] => [
    demoUser(`caseworker.${code}`, people[0], 'CASEWORKER', code),
    demoUser(`coordinator.${code}`, people[1], 'COORDINATOR', code),
    demoUser(`coordinator2.${code}`, people[2], 'COORDINATOR', code),
  ]),
  demoUser('vendor', 'Nina Dahl', 'VENDOR', null),
  demoUser('vendor2', 'Thomas Ravn', 'VENDOR', null),
  demoUser('auditor.461', 'Hanne Skov', 'AUDITOR', '461'),
  demoUser('auditor', 'Peter Gram', 'AUDITOR', null),
  demoUser('admin', 'Lis Toft', 'ADMIN', null),
];

function demoUser(local: string, displayName: string, role: Role, municipalityCode: string | null): DemoUser {
  return { email: `${local}@demo.tilknyt.dk`, displayName, role, municipalityCode };
}
