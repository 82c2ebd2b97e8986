import { Get, Param, ParseIntPipe } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, Transactor, type Actor } from '../../modules/shared/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

export interface TaskHelpData {
  /** With the way out as app.reason_code words it. */
  readonly reasons: readonly {
    readonly code: string;
    readonly labelDa: string;
    readonly labelEn: string;
    readonly wayOutDa: string;
    readonly wayOutEn: string;
  }[];
  /** The published text that the task's package was made with. */
  readonly klik: {
    readonly descriptionId: number;
    readonly title: string;
    readonly goal: string | null;
    readonly method: string | null;
    readonly result: string | null;
  } | null;
}

/** What helps with one task: its reasons and its KLIK task's own words. Reads only. */
@ApiController('tasks')
export class HelpController {
  constructor(private readonly transactor: Transactor) {}

  @Get(':id/help')
  @Requires('tasks.view')
  async help(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<TaskHelpData> {
    return this.transactor.read(actor, async (em) => {
      const task = await getTask(em, actor.municipalityCode, id);
      return {
        reasons: await em.query(
          `SELECT code, label_da AS "labelDa", label_en AS "labelEn", way_out_da AS "wayOutDa", way_out_en AS "wayOutEn"
           FROM app.reason_code WHERE code = ANY($1) ORDER BY sort`,
          [task.reasons],
        ),
        klik: await findKlik(em, task.packageId),
      };
    });
  }
}

/** Those who look across all municipalities have none of their own. */
async function getTask(
  em: EntityManager,
  municipalityCode: string | null,
  id: number,
): Promise<{ packageId: number; reasons: string[] }> {
  const [task]: { packageId: number; reasons: string[] }[] = await em.query(
    `SELECT package_id AS "packageId", reasons FROM app.link_task WHERE id = $1 AND ($2::text IS NULL OR municipality_code = $2)`,
    [id, municipalityCode],
  );
  if (!task) throw new NotFound();
  return task;
}

async function findKlik(em: EntityManager, packageId: number): Promise<TaskHelpData['klik']> {
  const [klik]: NonNullable<TaskHelpData['klik']>[] = await em.query(
    `SELECT d.id AS "descriptionId", d.title, d.goal, d.method, d.result
     FROM app.task_package p JOIN app.klik_task_description d ON d.id = p.description_id
     WHERE p.id = $1 AND d.status = 'PUBLISHED'`,
    [packageId],
  );
  return klik ?? null;
}
