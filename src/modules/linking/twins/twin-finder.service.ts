import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertUndecided, readAccountState } from '../links/account-state.js';
import type { KyPreview, MatchingView } from '../matching/matching-view.js';
import { MatchingViewService } from '../matching/matching-view.service.js';
import { adjoining } from './adjoining.js';
import { answerFor, factsOf, patternOf } from './twin-pattern.js';
import type { TwinSource } from './twin-source.js';
import { differencesOf, type Twin, type TwinFacts } from './twin.js';

export interface Twins {
  /** The account that was decided, to compare with. */
  readonly source: TwinFacts | null;
  readonly twins: readonly Twin[];
}

@Injectable()
export class TwinFinder {
  constructor(private readonly views: MatchingViewService) {}

  /**
   * Which of these accounts the decision fits too: the same citizen and benefit type, the same evidence for the same grant,
   * an adjoining period, and KY's answer is the very case. What needs a second person, or a justification that was not
   * given, is no twin. Reads only.
   */
  async find(em: EntityManager, source: TwinSource, accountIds: readonly number[]): Promise<Twins> {
    const decided = await this.look(em, source, source.accountId);
    if (decided === null) return { source: null, twins: [] };
    const found = [];
    for (const accountId of accountIds) found.push(await this.look(em, source, accountId));
    const alike = found
      .filter((seen) => seen !== null)
      .filter(({ view, pattern, answer }) => {
        const { debtorId, benefitType } = view.account;
        if (debtorId !== source.debtorId || benefitType !== decided.view.account.benefitType) return false;
        if (pattern !== decided.pattern || answer.needsSecondPerson) return false;
        return !answer.noteRequired || source.note !== null;
      });
    const twins = adjoining(decided.facts.span, alike, ({ facts }) => facts.span).flatMap((seen) => {
      const chosenCaseId = sameCase(seen.answer.kyPreview, source.caseId);
      return chosenCaseId === undefined ? [] : [twinOf(seen, chosenCaseId, decided.facts)];
    });
    return { source: decided.facts, twins };
  }

  /** Throws unless the account still has to be decided, with who decided it and when. */
  async assertUndecided(
    em: EntityManager,
    code: string,
    accountId: number,
    accountNo: string,
  ): Promise<void> {
    assertUndecided(await readAccountState(em, code, accountId), accountNo);
  }

  private async look(em: EntityManager, source: TwinSource, accountId: number): Promise<Seen | null> {
    const view = await this.views.getMatchingView(em, source.municipalityCode, accountId);
    const answer = answerFor(view, source.grantId);
    const facts = answer && factsOf(view, answer);
    return answer && facts && { view, answer, facts, pattern: patternOf(answer) };
  }
}

interface Seen {
  readonly view: MatchingView;
  readonly answer: NonNullable<ReturnType<typeof answerFor>>;
  readonly facts: TwinFacts;
  readonly pattern: string;
}

function twinOf({ view, facts, answer }: Seen, chosenCaseId: number | null, source: TwinFacts): Twin {
  const { accountId, accountNo } = view.account;
  return {
    accountId,
    accountNo,
    facts,
    differences: differencesOf(source, facts),
    ky: answer.kyPreview?.sentence ?? { key: 'i.willLink', params: {} },
    chosenCaseId,
    receiptHash: view.receiptHash,
  };
}

/** Null where KY itself links to this case, the case where it may be named; undefined where neither. */
function sameCase(preview: KyPreview | null, caseId: number): number | null | undefined {
  if (preview?.kind === 'LINK' && preview.caseId === caseId) return null;
  if (preview?.kind === 'CHOOSE' && preview.caseIds.includes(caseId)) return caseId;
  return undefined;
}
