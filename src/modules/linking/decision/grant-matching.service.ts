import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { DecisionResult, MatchToGrant, RecordNoDirectGrant } from './decision.js';

@Injectable()
export class GrantMatchingService {
  matchToGrant(_em: EntityManager, _command: MatchToGrant, _actor: Actor): Promise<DecisionResult> {
    return Promise.reject(new Error('follows'));
  }

  recordNoDirectGrant(
    _em: EntityManager,
    _command: RecordNoDirectGrant,
    _actor: Actor,
  ): Promise<DecisionResult> {
    return Promise.reject(new Error('follows'));
  }
}
