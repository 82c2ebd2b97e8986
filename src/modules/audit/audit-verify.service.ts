import { Injectable } from '@nestjs/common';
import { Transactor, systemActor } from '../shared/index.js';

/** What was found wrong first, and where: GAP, PREVIOUS (not the hash before), HASH, BODY (digest), HEAD (not the last event). */
export interface ChainFault {
  readonly chain: string;
  readonly seq: number;
  readonly fault: 'GAP' | 'PREVIOUS' | 'HASH' | 'BODY' | 'HEAD';
}

export interface Verification {
  readonly ok: boolean;
  readonly chains: number;
  readonly events: number;
  readonly firstBad: ChainFault | null;
}

/** The head of one chain; kept outside the database it betrays a chain that was cut or rewritten whole. */
export interface ChainHead {
  readonly chain: string;
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

const FAULTS_SQL = `
WITH walked AS (
  SELECT e.*, lag(e.hash) OVER w AS hash_before, lag(e.seq) OVER w AS seq_before, b.salt, b.body
  FROM app.audit_event e LEFT JOIN app.audit_body b ON b.chain = e.chain AND b.seq = e.seq
  WINDOW w AS (PARTITION BY e.chain ORDER BY e.seq)
), judged AS (
  SELECT chain, seq, CASE
    WHEN seq <> coalesce(seq_before, 0) + 1 THEN 'GAP'
    WHEN prev <> coalesce(hash_before, sha256(convert_to(chain, 'UTF8'))) THEN 'PREVIOUS'
    WHEN hash <> app.audit_hash(prev, chain, seq, at, app.audit_header(actor_id, actor_name, actor_role, command, entity, entity_id), body_digest) THEN 'HASH'
    WHEN body IS NOT NULL AND body_digest <> sha256(salt || convert_to(body, 'UTF8')) THEN 'BODY' END AS fault
  FROM walked
), heads AS (
  SELECT h.chain, h.seq, 'HEAD' AS fault FROM app.audit_head h
  LEFT JOIN LATERAL (SELECT e.seq, e.hash FROM app.audit_event e WHERE e.chain = h.chain ORDER BY e.seq DESC LIMIT 1) last ON true
  WHERE h.seq <> coalesce(last.seq, 0) OR (last.hash IS NOT NULL AND h.hash <> last.hash)
)
SELECT chain, seq, fault FROM (
  SELECT chain, seq, fault FROM judged WHERE fault IS NOT NULL UNION ALL SELECT chain, seq, fault FROM heads) bad
ORDER BY chain, seq, fault LIMIT 1`;

/** Recomputes every chain of the audit trail. A body that retention has erased is passed over; the chain still holds. */
@Injectable()
export class AuditVerifyService {
  constructor(private readonly transactor: Transactor) {}

  async verify(): Promise<Verification> {
    return this.transactor.read(
      systemActor('audit verify'),
      async (em) => {
        const [size]: { chains: number; events: number }[] = await em.query(
          'SELECT count(DISTINCT chain)::int AS chains, count(*)::int AS events FROM app.audit_event',
        );
        const faults: ChainFault[] = await em.query(FAULTS_SQL);
        const firstBad = faults[0] ?? null;
        return { ok: firstBad === null, chains: size?.chains ?? 0, events: size?.events ?? 0, firstBad };
      },
      { statementTimeout: 0 },
    );
  }

  /** The heads of all chains, to be kept elsewhere. */
  async anchor(): Promise<ChainHead[]> {
    return this.transactor.read(systemActor('audit anchor'), (em) =>
      em.query(`SELECT chain, seq, encode(hash, 'hex') AS hash FROM app.audit_head ORDER BY chain`),
    );
  }
}
