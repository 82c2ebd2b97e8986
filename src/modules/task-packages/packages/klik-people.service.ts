import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { AssigneeUnknown, PackageNotFound } from '../packages.errors.js';

export interface KlikPerson {
  readonly userId: number;
  readonly name: string;
}

/** As in KLIK: one *ansvarlig* and any number of *udførere*, both may be empty. */
export interface KlikPeople {
  readonly responsible: KlikPerson | null;
  readonly performers: readonly KlikPerson[];
}

export interface NamedPeople {
  readonly municipalityCode: string;
  readonly packageId: number;
  readonly responsibleId: number | null;
  readonly performerIds: readonly number[];
}

interface Row extends KlikPerson {
  readonly id: number;
  readonly part: 'RESPONSIBLE' | 'PERFORMER';
}

const NAMED = `SELECT n.id, n.part, n.user_id AS "userId", n.user_name AS name FROM app.klik_task_person n
  WHERE n.municipality_code = $1 AND n.klik_task_id = $2 AND n.ended_at IS NULL ORDER BY n.user_name, n.id`;

/** Who answers for the municipality's KLIK task and who carries it out; where somebody is named, they mark it. */
@Injectable()
export class KlikPeopleService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /** The names as they are to be from now on; nobody is named with null and an empty list. Throws `packages.assignee_unknown`. */
  async namePeople(named: NamedPeople, actor: Actor, key?: string): Promise<KlikPeople> {
    requirePermission(actor, 'klikTasks.namePeople');
    return this.transactor.run(
      actor,
      (em) =>
        this.commands.run(em, actor, { key, name: 'namePeople', body: named }, () =>
          this.name(em, named, actor),
        ),
      { command: 'namePeople' },
    );
  }

  /** Of the package's KLIK task. Throws `packages.package_not_found`. */
  async getPeople(packageId: number, actor: Actor): Promise<KlikPeople> {
    requirePermission(actor, 'packages.view');
    return this.transactor.read(actor, async (em) => {
      const place = await placeOf(em, packageId, actor.municipalityCode);
      return peopleOf(await em.query(NAMED, [place.municipalityCode, place.klikTaskId]));
    });
  }

  private async name(em: EntityManager, named: NamedPeople, actor: Actor): Promise<KlikPeople> {
    const { municipalityCode, klikTaskId } = await placeOf(em, named.packageId, named.municipalityCode);
    const wanted: { part: Row['part']; userId: number }[] = [
      ...(named.responsibleId === null
        ? []
        : [{ part: 'RESPONSIBLE' as const, userId: named.responsibleId }]),
      ...[...new Set(named.performerIds)].map((userId) => ({ part: 'PERFORMER' as const, userId })),
    ];
    const names = await this.namesOf(
      em,
      municipalityCode,
      wanted.map(({ userId }) => userId),
    );
    const before: Row[] = await em.query(`${NAMED} FOR UPDATE`, [municipalityCode, klikTaskId]);
    const same = (a: { part: string; userId: number }, b: { part: string; userId: number }): boolean =>
      a.part === b.part && a.userId === b.userId;
    const gone = before.filter((row) => !wanted.some((one) => same(one, row)));
    await em.query(
      `UPDATE app.klik_task_person SET ended_at = now(), ended_by = $3, ended_by_name = $4 WHERE municipality_code = $1 AND id = ANY ($2)`,
      [municipalityCode, gone.map(({ id }) => id), actor.userId, actor.name],
    );
    for (const { part, userId } of wanted.filter((one) => !before.some((row) => same(one, row)))) {
      await em.query(
        `INSERT INTO app.klik_task_person (municipality_code, klik_task_id, part, user_id, user_name, named_by, named_by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [municipalityCode, klikTaskId, part, userId, names.get(userId), actor.userId, actor.name],
      );
    }
    return peopleOf(await em.query(NAMED, [municipalityCode, klikTaskId]));
  }

  private async namesOf(
    em: EntityManager,
    municipalityCode: string,
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, string>> {
    const rows: { id: number; name: string }[] = await em.query(
      `SELECT id, display_name AS name FROM app.app_user WHERE id = ANY ($2) AND municipality_code = $1
         AND role IN ('CASEWORKER', 'COORDINATOR') AND disabled_at IS NULL`,
      [municipalityCode, ids],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    if (!ids.every((id) => names.has(id))) throw new AssigneeUnknown();
    return names;
  }
}

async function placeOf(
  em: EntityManager,
  packageId: number,
  municipalityCode: string | null,
): Promise<{ municipalityCode: string; klikTaskId: number }> {
  const [found]: { municipalityCode: string; klikTaskId: number }[] = await em.query(
    `SELECT municipality_code AS "municipalityCode", klik_task_id AS "klikTaskId" FROM app.task_package
     WHERE id = $1 AND ($2::text IS NULL OR municipality_code = $2)`,
    [packageId, municipalityCode],
  );
  if (!found) throw new PackageNotFound();
  return found;
}

function peopleOf(rows: readonly Row[]): KlikPeople {
  const person = ({ userId, name }: Row): KlikPerson => ({ userId, name });
  const responsible = rows.find(({ part }) => part === 'RESPONSIBLE');
  return {
    responsible: responsible ? person(responsible) : null,
    performers: rows.filter(({ part }) => part === 'PERFORMER').map(person),
  };
}
