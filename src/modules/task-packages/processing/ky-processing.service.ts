import { Injectable } from '@nestjs/common';
import { Clock, RuntimeConfig, Transactor, systemActor } from '../../shared/index.js';

const AT_ONCE = 1_000;
const KY = 'KY';

export interface ProcessedByKy {
  readonly municipalities: number;
  readonly postings: number;
}

/** KY's own job: processes what was released and nobody processed by hand. */
@Injectable()
export class KyProcessingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly config: RuntimeConfig,
  ) {}

  /**
   * Municipality by municipality, in steps of at most a thousand postings, each its own transaction. What was released
   * less than `waitMinutes` ago is left to the caseworker, who may undo the link meanwhile (design.md 4).
   */
  async processReleased(waitMinutes: number = this.config.ky.processingWaitMinutes): Promise<ProcessedByKy> {
    const before = new Date(this.clock.now().getTime() - waitMinutes * 60_000);
    const options = { role: 'r_ky', command: 'processReleased' } as const;
    const due = await this.transactor.read(
      systemActor(KY),
      (em): Promise<{ code: string }[]> =>
        em.query('SELECT code FROM app.municipalities_with_released($1) code', [before]),
      options,
    );
    let postings = 0;
    for (const { code } of due) {
      for (let step = AT_ONCE; step > 0; postings += step)
        step = await this.transactor.run(
          systemActor(KY, code),
          async (em) => {
            const [row]: { postings: number }[] = await em.query(
              'SELECT postings FROM app.process_released($1, $2)',
              [before, AT_ONCE],
            );
            return row?.postings ?? 0;
          },
          options,
        );
    }
    return { municipalities: due.length, postings };
  }
}
