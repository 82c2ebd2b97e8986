import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { Proposed } from '../decision/decision.js';
import type { ProposeWithdrawal } from './withdrawal.js';

@Injectable()
export class WithdrawalService {
  proposeWithdrawal(_em: EntityManager, _command: ProposeWithdrawal, _actor: Actor): Promise<Proposed> {
    return Promise.reject(new Error('follows'));
  }
}
