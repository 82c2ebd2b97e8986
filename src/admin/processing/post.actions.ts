import { Injectable } from '@nestjs/common';
import { PostAction } from './post.action.js';

/** "Registrér dækning": money came in. */
@Injectable()
export class RegisterCoverageAction extends PostAction {
  readonly name = 'registerCoverage';
  readonly type = 'COVERAGE';
  override readonly otherwise = [];
  override readonly icon = 'ArrowDownCircle';
}

/** "Afskriv": a coordinator approves. */
@Injectable()
export class WriteOffAction extends PostAction {
  readonly name = 'writeOff';
  readonly type = 'WRITE_OFF';
  override readonly icon = 'MinusCircle';
}

/** "Nedregulér": a coordinator approves. */
@Injectable()
export class AdjustDownAction extends PostAction {
  readonly name = 'adjustDown';
  readonly type = 'DOWN_ADJUSTMENT';
  override readonly icon = 'TrendingDown';
}

/** "Opskriv". */
@Injectable()
export class WriteUpAction extends PostAction {
  readonly name = 'writeUp';
  readonly type = 'WRITE_UP';
  override readonly otherwise = [];
  override readonly icon = 'TrendingUp';
}
