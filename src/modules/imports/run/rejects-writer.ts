import { Injectable } from '@nestjs/common';
import { Transactor, type Actor } from '../../shared/index.js';
import { RejectsFile, type RejectLine } from '../reading/index.js';

/** Writes every rejected row with its own text, so that it can be mended and delivered again (import-format). */
@Injectable()
export class RejectsWriter {
  constructor(private readonly transactor: Transactor) {}

  /** Answers with the path, or null when nothing was rejected and no file was written. */
  async write(actor: Actor, runId: number, path: string): Promise<string | null> {
    return this.transactor.read(
      actor,
      async (em) => {
        const rows: RejectLine[] = await em.query(
          `SELECT file, line, code, message, raw AS row FROM staging.reject WHERE run_id = $1 ORDER BY file, line`,
          [runId],
        );
        if (rows.length === 0) return null;
        const file = await RejectsFile.create(path);
        await file.add(rows);
        await file.close();
        return path;
      },
      { role: 'r_import', statementTimeout: 0 },
    );
  }
}
