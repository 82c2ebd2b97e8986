import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { UndoLink, UndoResult } from './undo.js';

@Injectable()
export class LinkUndoService {
  undoLink(
    _em: EntityManager,
    _command: UndoLink,
    _actor: Actor,
    _options: { packageCompleted: boolean },
  ): Promise<UndoResult> {
    return Promise.reject(new Error('follows'));
  }
}
