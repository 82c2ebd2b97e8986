import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';

export interface RevealCpr {
  readonly municipalityCode: string;
  readonly debtorId: number;
  readonly screen: string;
  readonly purpose: string;
}

@Injectable()
export class CprRevealService {
  reveal(_em: EntityManager, _command: RevealCpr, _actor: Actor): Promise<{ cpr: string }> {
    return Promise.reject(new Error('follows'));
  }
}
