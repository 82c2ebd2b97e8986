import type {
  DecisionResult,
  MatchToGrant,
  MatchingView,
  RecordNoDirectGrant,
} from '../../src/modules/linking/index.js';
import type { Actor } from '../../src/modules/shared/index.js';
import { ODENSE } from './builders.js';
import type { TestDatabase } from './database.js';
import type { LinkingServices } from './linking-services.js';
import { shownLink } from './shown.js';

/** A person at the desk: reads the screen, then decides on what it showed, each in a transaction of its own. */
export class Desk {
  constructor(
    private readonly db: TestDatabase,
    private readonly services: LinkingServices,
    readonly actor: Actor,
    private readonly municipality = ODENSE,
  ) {}

  look(accountId: number): Promise<MatchingView> {
    return this.db.transactor.read(this.actor, (em) =>
      this.services.views.getMatchingView(em, this.municipality, accountId),
    );
  }

  async match(
    accountId: number,
    grantId: number,
    command: Partial<MatchToGrant> = {},
  ): Promise<DecisionResult> {
    const receiptHash = command.receiptHash ?? (await this.look(accountId)).receiptHash;
    return this.db.transactor.run(
      this.actor,
      (em) =>
        this.services.matching.matchToGrant(
          em,
          {
            municipalityCode: this.municipality,
            accountId,
            grantId,
            chosenCaseId: null,
            note: null,
            ...command,
            receiptHash,
          },
          this.actor,
        ),
      { command: 'matchToGrant' },
    );
  }

  async noDirectGrant(
    accountId: number,
    command: Partial<RecordNoDirectGrant> = {},
  ): Promise<DecisionResult> {
    const receiptHash = command.receiptHash ?? (await this.look(accountId)).receiptHash;
    return this.db.transactor.run(
      this.actor,
      (em) =>
        this.services.matching.recordNoDirectGrant(
          em,
          {
            municipalityCode: this.municipality,
            accountId,
            category: 'SPECIAL_SUPPORT',
            benefitType: null,
            chosenCaseId: null,
            requestNewCase: false,
            note: 'Ingen bevilling i KMD Aktiv',
            ...command,
            receiptHash,
          },
          this.actor,
        ),
      { command: 'recordNoDirectGrant' },
    );
  }

  approve(proposalId: number) {
    return this.db.transactor.run(this.actor, (em) =>
      this.services.proposals.approve(em, { municipalityCode: this.municipality, proposalId }, this.actor),
    );
  }

  reject(proposalId: number, note = 'Bevillingen er en anden borgers') {
    return this.db.transactor.run(this.actor, (em) =>
      this.services.proposals.reject(
        em,
        { municipalityCode: this.municipality, proposalId, note },
        this.actor,
      ),
    );
  }

  async undo(accountId: number, reason = 'Forkert bevilling', packageCompleted = false) {
    const linkId = await shownLink(this.db, accountId);
    return this.db.transactor.run(
      this.actor,
      (em) =>
        this.services.undo.undoLink(
          em,
          { municipalityCode: this.municipality, accountId, linkId, reason },
          this.actor,
          { packageCompleted },
        ),
      { command: 'undoLink' },
    );
  }
}
