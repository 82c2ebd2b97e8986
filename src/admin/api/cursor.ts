import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { CursorRefused } from './api.errors.js';

/** The last row that was told: where the next page goes on. */
export interface Position {
  /** List, order and filters that it belongs to. */
  readonly of: string;
  /** The value that the list is sorted by, as PostgreSQL writes it. */
  readonly key: string | null;
  readonly id: string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const MAX_LENGTH = 2_000;

/**
 * Cursors are sealed: a position may hold a name or an amount, and addresses stand in logs. What was not sealed here, or
 * belongs to another list, order or filter, is refused.
 */
export class Cursors {
  private readonly key: Uint8Array;

  constructor(secret: string) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'cursors of the API', 32));
  }

  seal(position: Position): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws `api.cursor_refused`. */
  open(cursor: string, of: string): Position {
    const position = this.opened(cursor);
    if (position?.of !== of) throw new CursorRefused();
    return position;
  }

  private opened(cursor: string): Position | null {
    if (cursor.length > MAX_LENGTH) return null;
    const bytes = Buffer.from(cursor, 'base64url');
    if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8');
      return JSON.parse(text + decipher.final('utf8')) as Position;
    } catch {
      return null;
    }
  }
}
