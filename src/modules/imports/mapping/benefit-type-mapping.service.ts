import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { freeText } from '../../task-packages/index.js';
import { LoadLock } from '../run/load-lock.js';
import { keptTransactions, onTrial, type LoadTransactions } from '../run/load-transactions.js';
import { StagedMapping } from '../staging/staged-mapping.js';
import { benefitCode, codeToMap } from './benefit-code.js';
import { leftBy, readCodeAccounts, type CodeAccounts } from './code-accounts.js';
import { MappingBooks } from './mapping-books.js';
import type { MappingOutcome, MunicipalityOutcome, WantedMapping } from './mapping.js';
import { MunicipalityMapping } from './municipality-mapping.js';

/** What an old system's code for a benefit means: VENDOR says it once, for every municipality. */
@Injectable()
export class BenefitTypeMappingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly lock: LoadLock,
    private readonly books: MappingBooks,
    private readonly staged: StagedMapping,
    private readonly municipalities: MunicipalityMapping,
  ) {}

  /**
   * Says what `saveMapping` would do, by doing it and undoing it. Throws `imports.code_is_built_in`,
   * `imports.mapping_unchanged`, `imports.load_running`, `identity.not_permitted`, `shared.invalid_input` and
   * `shared.text_contains_cpr`.
   */
  async preview(wanted: WantedMapping, actor: Actor): Promise<MappingOutcome> {
    requirePermission(actor, 'benefitCodes.saveMapping');
    const mapping = { ...wanted, code: codeToMap(wanted.code) };
    return this.lock.alone(async () => {
      const left = await this.transactor.read(actor, async (em) => {
        await this.books.assertChanges(em, mapping);
        return leftBy(await readCodeAccounts(em), mapping.code, mapping.benefitType);
      });
      const done = await onTrial(this.transactor, actor, (trial) => this.inEach(trial, left, mapping));
      return sum(done);
    });
  }

  /**
   * Stores what the code means from now on (null: unknown again), gives the accounts the type and runs automatic linking
   * again, each municipality in a transaction of its own; tasks that a person has touched are left alone. Broken off after
   * some municipalities, saving again goes on with the rest. Throws what `preview` throws, and `packages.text_required`.
   */
  async saveMapping(wanted: WantedMapping, note: string, actor: Actor, key: string): Promise<MappingOutcome> {
    requirePermission(actor, 'benefitCodes.saveMapping');
    const mapping = { code: codeToMap(wanted.code), benefitType: wanted.benefitType };
    const body = { ...mapping, note: freeText(note) };
    return this.lock.alone(async () => {
      const changeId = await this.transactor.run(
        actor,
        (em) =>
          this.commands.run(em, actor, { key, name: 'saveMapping', body }, () =>
            this.books.store(em, mapping, body.note),
          ),
        { command: 'saveMapping' },
      );
      await this.finish(changeId, mapping, actor);
      return sum(await this.transactor.read(actor, (em) => this.books.results(em, changeId)));
    });
  }

  /** A change that came after has the last word: then there is nothing to finish. */
  private async finish(changeId: number, mapping: WantedMapping, actor: Actor): Promise<void> {
    const left = await this.transactor.read(actor, async (em) =>
      (await this.books.latest(em, mapping.code)) === changeId
        ? leftBy(await readCodeAccounts(em), mapping.code, mapping.benefitType)
        : null,
    );
    if (left === null) return;
    const kept = keptTransactions(this.transactor, actor, 'saveMapping');
    await kept.step((em) =>
      this.staged.apply(em, (raw) => benefitCode(raw) === mapping.code, mapping.benefitType),
    );
    await this.inEach(kept, left, mapping, (em, one) => this.books.enter(em, changeId, mapping, one));
  }

  private async inEach(
    transactions: LoadTransactions,
    left: readonly CodeAccounts[],
    { benefitType }: WantedMapping,
    record?: (em: EntityManager, one: MunicipalityOutcome) => Promise<void>,
  ): Promise<MunicipalityOutcome[]> {
    const done: MunicipalityOutcome[] = [];
    for (const code of new Set(left.map((row) => row.municipalityCode).sort())) {
      const spellings = left.filter((row) => row.municipalityCode === code).map((row) => row.raw);
      const outcome = await transactions.inMunicipality(code, async (em) => {
        const one = await this.municipalities.apply(em, spellings, benefitType);
        await record?.(em, one);
        return one;
      });
      done.push(outcome);
    }
    return done;
  }
}

function sum(municipalities: readonly MunicipalityOutcome[]): MappingOutcome {
  const of = (what: 'accounts' | 'untouched' | 'linked'): number =>
    municipalities.reduce((total, one) => total + one[what], 0);
  return { accounts: of('accounts'), untouched: of('untouched'), linked: of('linked'), municipalities };
}
