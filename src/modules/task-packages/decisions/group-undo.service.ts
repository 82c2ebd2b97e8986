import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LinkUndoService } from '../../linking/index.js';
import { NotFound, StaleVersion, type Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import { PackageCompleted } from '../packages.errors.js';
import { lockPackage } from '../packages/package-rows.js';
import { lockTogether } from '../tasks/lock-together.js';
import { placeOf, type AccountPlace } from './account-place.js';
import { DecisionCommands } from './decision-commands.js';
import { undoInPackage } from './undo-in-package.js';

export interface UndoGroup {
  readonly municipalityCode: string;
  /** The decision that the twins follow; it stands by itself and is undone by itself. */
  readonly groupId: number;
  /** The links that the screen showed as the group. */
  readonly linkIds: readonly number[];
  readonly reason: string;
}

export interface GroupUndone {
  readonly groupId: number;
  readonly linkIds: readonly number[];
}

interface GroupLink {
  readonly linkId: number;
  readonly accountId: number;
}

/** Twins that were applied together are undone together, by the rule of a single link. */
@Injectable()
export class GroupUndoService {
  constructor(
    private readonly commands: DecisionCommands,
    private readonly undo: LinkUndoService,
  ) {}

  /**
   * Ends every link of the group with one reason, or none: one link that may not be undone keeps all of them. Throws as
   * `undoLink`, `shared.not_found`, `shared.stale_version` where others are left than were shown, and
   * `packages.package_completed`: after completion each undo is a proposal of its own.
   */
  async undoGroup(group: UndoGroup, actor: Actor, key?: string): Promise<GroupUndone> {
    const command = { name: 'undoGroup', permission: 'links.undoLink', body: group } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const reason = freeText(group.reason);
      const { municipalityCode, groupId } = group;
      await lockPlaces(em, municipalityCode, await listActive(em, group));
      // Read again under the locks: what is ended now is exactly what was shown.
      const links = await listActive(em, group);
      if (links.length === 0) await assertKnown(em, group);
      if (!isSame(links, group.linkIds)) throw new StaleVersion();
      for (const link of links) {
        const shown = { municipalityCode, ...link, reason };
        await undoInPackage(em, shown, (options) => this.undo.undoLink(em, shown, actor, options));
      }
      return { groupId, linkIds: links.map(({ linkId }) => linkId) };
    });
  }
}

function listActive(em: EntityManager, group: UndoGroup): Promise<GroupLink[]> {
  return em.query(
    `SELECT id AS "linkId", account_id AS "accountId" FROM app.account_link
     WHERE municipality_code = $1 AND twin_of = $2 AND ended_at IS NULL ORDER BY account_id`,
    [group.municipalityCode, group.groupId],
  );
}

/** A group that was undone before is known, one of another municipality is not. */
async function assertKnown(em: EntityManager, { municipalityCode, groupId }: UndoGroup): Promise<void> {
  const rows: unknown[] = await em.query(
    'SELECT 1 FROM app.account_link WHERE municipality_code = $1 AND twin_of = $2 LIMIT 1',
    [municipalityCode, groupId],
  );
  if (rows.length === 0) throw new NotFound();
}

/** Packages, tasks, accounts, in this order (design.md 5); each is locked again by its own undo, which then never waits. */
async function lockPlaces(
  em: EntityManager,
  municipalityCode: string,
  links: readonly GroupLink[],
): Promise<void> {
  const accountIds = links.map(({ accountId }) => accountId);
  const places: AccountPlace[] = [];
  for (const accountId of accountIds) places.push(await placeOf(em, { municipalityCode, accountId }));
  for (const packageId of known(places.map((place) => place.packageId))) {
    const { completed } = await lockPackage(em, municipalityCode, packageId);
    if (completed) throw new PackageCompleted();
  }
  await lockTogether(em, municipalityCode, {
    taskIds: known(places.map(({ taskId }) => taskId)),
    accountIds,
  });
}

function known(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter((id) => id !== null))].sort((a, b) => a - b);
}

function isSame(links: readonly GroupLink[], shown: readonly number[]): boolean {
  return links.length === shown.length && links.every(({ linkId }) => shown.includes(linkId));
}
