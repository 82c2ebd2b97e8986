import { EmbeddedKyGateway, type KyGateway } from '../../src/modules/cases/index.js';
import {
  CprRevealService,
  GrantMatchingService,
  LinkUndoService,
  MatchingViewService,
  ProposalService,
  TwinFinder,
  WithdrawalService,
  WithdrawalUndoService,
} from '../../src/modules/linking/index.js';
import { LinkWriter } from '../../src/modules/linking/links/link-writer.js';
import { CandidateService } from '../../src/modules/linking/matching/candidate.service.js';
import { KyPreviewService } from '../../src/modules/linking/matching/ky-preview.service.js';
import { LinkProposalExecutor } from '../../src/modules/linking/proposals/link-proposal.executor.js';
import { PostingExecutor } from '../../src/modules/linking/proposals/posting.executor.js';
import { RaiseClaimExecutor } from '../../src/modules/linking/proposals/raise-claim.executor.js';
import { UndoProposalExecutor } from '../../src/modules/linking/proposals/undo-proposal.executor.js';
import { UndoWithdrawalExecutor } from '../../src/modules/linking/proposals/undo-withdrawal.executor.js';
import { WithdrawalProposalExecutor } from '../../src/modules/linking/proposals/withdrawal-proposal.executor.js';
import { LinkEnder } from '../../src/modules/linking/undo/link-ender.js';
import { Clock } from '../../src/modules/shared/index.js';
import { testVault } from './builders.js';
import type { TestDatabase } from './database.js';

/** The services of linking, wired by hand on a test database; another gateway stands for a KY that fails. */
export function linkingServices(db: TestDatabase, gateway?: KyGateway) {
  const { transactor } = db;
  const ky = gateway ?? new EmbeddedKyGateway(transactor);
  const candidates = new CandidateService(testVault);
  const views = new MatchingViewService(candidates);
  const previews = new KyPreviewService();
  const writer = new LinkWriter(transactor, ky, new Clock());
  const ender = new LinkEnder(transactor, ky);
  const proposals = new ProposalService(
    new LinkProposalExecutor(writer, previews),
    new UndoProposalExecutor(ender),
    new WithdrawalProposalExecutor(),
    new UndoWithdrawalExecutor(),
    new PostingExecutor(new Clock()),
    new RaiseClaimExecutor(),
  );
  return {
    candidates,
    writer,
    views,
    matching: new GrantMatchingService(views, previews, writer),
    proposals,
    twins: new TwinFinder(views),
    undo: new LinkUndoService(ender),
    withdrawal: new WithdrawalService(),
    withdrawalUndo: new WithdrawalUndoService(),
    reveal: new CprRevealService(testVault),
  };
}
export type LinkingServices = ReturnType<typeof linkingServices>;
