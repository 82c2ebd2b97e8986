import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordLookUp } from '../../audit/index.js';
import { PersonSearchService } from '../../claims/index.js';
import { can, requirePermission } from '../../identity/index.js';
import { NotFound, Transactor, containsCpr, type Actor } from '../../shared/index.js';
import { SearchTooShort } from '../packages.errors.js';
import { nameWords } from './name-words.js';
import { NUMBER_KINDS, findByNumber } from './number-search.js';
import { findByName, findOfPersons } from './person-hits.js';
import type { SearchGroup } from './search-answer.js';
import { groupOf } from './search-group.js';

const SHORTEST = 3;
const LONGEST = 100;
/** Where a look-up came from, in the look-up log. */
const PURPOSE = 'search box';

@Injectable()
export class SearchService {
  constructor(
    private readonly transactor: Transactor,
    private readonly persons: PersonSearchService,
  ) {}

  /**
   * What begins with the text and this role may see: tasks, accounts, claims, grants (also by journal number) and cases by
   * number; for the municipality's own people also persons by name, or by CPR number. Whoever is shown by name stands in
   * the look-up log. Groups without hits are left out. Throws `packages.search_too_short`, `claims.cpr_format`,
   * `audit.too_many_searches`, `identity.not_permitted`.
   */
  async search(actor: Actor, wanted: string): Promise<SearchGroup[]> {
    requirePermission(actor, 'search.view');
    const text = wanted.trim().slice(0, LONGEST);
    const groups = await this.transactor.run(
      actor,
      (em) => {
        if (containsCpr(text)) return this.byCpr(em, actor, text);
        if (text.length < SHORTEST) throw new SearchTooShort({ characters: SHORTEST });
        return this.byText(em, actor, text);
      },
      { command: 'search' },
    );
    return groups.filter(({ hits }) => hits.length > 0);
  }

  private async byText(em: EntityManager, actor: Actor, text: string): Promise<SearchGroup[]> {
    const groups: SearchGroup[] = [];
    for (const kind of NUMBER_KINDS.filter(({ permission }) => can(actor.role, permission)))
      groups.push(await findByNumber(em, actor.municipalityCode, kind, text));
    return [...groups, ...(await this.byName(em, actor, text))];
  }

  private async byName(em: EntityManager, actor: Actor, text: string): Promise<SearchGroup[]> {
    const { municipalityCode } = actor;
    const words = nameWords(text);
    if (!can(actor.role, 'persons.searchByName') || municipalityCode === null) return [];
    if (text.replaceAll(/\P{L}/gu, '').length < SHORTEST) return [];
    const rows = await findByName(em, municipalityCode, words);
    const debtorIds = [...new Set(rows.map(({ debtorId }) => debtorId))];
    if (debtorIds.length > 0)
      await recordLookUp(em, actor, {
        municipalityCode,
        debtorIds,
        screen: 'search',
        purpose: PURPOSE,
        fields: ['name'],
      });
    return [
      groupOf(
        'person',
        rows.map(({ debtorId: _, ...hit }) => hit),
      ),
    ];
  }

  private async byCpr(em: EntityManager, actor: Actor, cpr: string): Promise<SearchGroup[]> {
    requirePermission(actor, 'persons.searchByCpr');
    const { municipalityCode } = actor;
    if (municipalityCode === null) throw new NotFound();
    const persons = await this.persons.findByCpr(em, { municipalityCode, cpr, purpose: PURPOSE }, actor);
    return findOfPersons(em, municipalityCode, persons);
  }
}
