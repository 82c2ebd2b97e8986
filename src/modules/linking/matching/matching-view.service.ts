import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MatchingView } from './matching-view.js';

@Injectable()
export class MatchingViewService {
  /** Everything a deciding screen shows for one account; throws `linking.account_not_found`. Reads only. */
  getMatchingView(_em: EntityManager, _municipalityCode: string, _accountId: number): Promise<MatchingView> {
    return Promise.reject(new Error('follows'));
  }
}
