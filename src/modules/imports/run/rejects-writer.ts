import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RejectsFile, type RejectLine } from '../reading/index.js';

const PAGE = 1_000;

/** Writes every rejected row with its own text, so that it can be mended and delivered again (import-format). */
@Injectable()
export class RejectsWriter {
  /** Answers with the path, or null when nothing was rejected or no file is wanted: then none was written. */
  async write(em: EntityManager, runId: number, path: string | null): Promise<string | null> {
    if (path === null) return null;
    let rows = await this.page(em, runId, null);
    if (rows.length === 0) return null;
    const file = await RejectsFile.create(path);
    while (rows.length > 0) {
      await file.add(rows);
      rows = await this.page(em, runId, rows.at(-1) ?? null);
    }
    await file.close();
    return path;
  }

  /** The rows after `last`, by file and line. */
  private page(em: EntityManager, runId: number, last: RejectLine | null): Promise<RejectLine[]> {
    return em.query(
      `SELECT file, line, code, message, raw AS row FROM staging.reject
       WHERE run_id = $1 AND (file, line) > ($2, $3) ORDER BY file, line LIMIT ${PAGE}`,
      [runId, last?.file ?? '', last?.line ?? 0],
    );
  }
}
