import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RejectsFile, type RejectLine } from '../reading/index.js';

/** Writes every rejected row with its own text, so that it can be mended and delivered again (import-format). */
@Injectable()
export class RejectsWriter {
  /** Answers with the path, or null when nothing was rejected or no file is wanted: then none was written. */
  async write(em: EntityManager, runId: number, path: string | null): Promise<string | null> {
    if (path === null) return null;
    const rows: RejectLine[] = await em.query(
      `SELECT file, line, code, message, raw AS row FROM staging.reject WHERE run_id = $1 ORDER BY file, line`,
      [runId],
    );
    if (rows.length === 0) return null;
    const file = await RejectsFile.create(path);
    await file.add(rows);
    await file.close();
    return path;
  }
}
