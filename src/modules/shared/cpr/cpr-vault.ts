import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Asking the system for random bytes costs more than sealing with them: they are fetched for so many numbers at once. */
const IVS_AT_ONCE = 1024;

/**
 * Keeps CPR numbers so that the database holds none in clear text: a keyed hash for equality and an
 * encrypted form for the one screen that may show it. Two keys are derived from the one in the configuration.
 */
export class CprVault {
  private readonly hashKey: Buffer;
  private readonly cipherKey: Buffer;
  private ivs: Buffer = Buffer.alloc(0);

  constructor(masterKey: Buffer) {
    this.hashKey = derive(masterKey, 'tilknyt/cpr-hash');
    this.cipherKey = derive(masterKey, 'tilknyt/cpr-cipher');
  }

  /** HMAC-SHA-256 over the ten digits; equal numbers give equal bytes. */
  hash(cpr: string): Buffer {
    return createHmac('sha256', this.hashKey).update(cpr).digest();
  }

  /** AES-256-GCM, laid out iv (12) | tag (16) | data; never the same bytes twice. */
  encrypt(cpr: string): Buffer {
    const iv = this.nextIv();
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, iv);
    const data = Buffer.concat([cipher.update(cpr, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), data]);
  }

  /** The ten digits again. Throws when the bytes were altered or written under another key. */
  decrypt(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, sealed.subarray(0, IV_BYTES));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const data = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([data, decipher.final()]).toString('utf8');
  }

  /** Never given out twice. */
  private nextIv(): Buffer {
    if (this.ivs.length === 0) this.ivs = randomBytes(IV_BYTES * IVS_AT_ONCE);
    const iv = this.ivs.subarray(0, IV_BYTES);
    this.ivs = this.ivs.subarray(IV_BYTES);
    return iv;
  }
}

function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), purpose, 32));
}
