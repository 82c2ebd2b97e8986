import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactor, systemActor, type Actor } from '../shared/index.js';

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

/** The latest look at every chain that the reader sees, taken together. */
export interface LastVerification {
  /** Of the chain that was looked at longest ago. */
  readonly verifiedAt: string;
  readonly verifiedBy: string;
  readonly chains: number;
  readonly events: number;
  readonly fault: ChainFault | null;
}

/** The head of one chain; kept outside the database it betrays a chain that was cut or rewritten whole. */
export interface ChainHead {
  readonly chain: string;
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Chains of the municipality $1, or all of them with null; row-level security says the same once more. */
const MINE = (chain: string): string => `($1::text IS NULL OR ${chain} = $1)`;

const FAULTS_SQL = `
WITH walked AS (
  SELECT e.*, lag(e.hash) OVER w AS hash_before, lag(e.seq) OVER w AS seq_before, b.salt, b.body
  FROM app.audit_event e LEFT JOIN app.audit_body b ON b.chain = e.chain AND b.seq = e.seq
  WHERE ${MINE('e.chain')}
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
  WHERE ${MINE('h.chain')} AND (h.seq <> coalesce(last.seq, 0) OR (last.hash IS NOT NULL AND h.hash <> last.hash))
)
SELECT DISTINCT ON (chain) chain, seq, fault FROM (
  SELECT chain, seq, fault FROM judged WHERE fault IS NOT NULL UNION ALL SELECT chain, seq, fault FROM heads) bad
ORDER BY chain, seq, fault`;

const LATEST_SQL = `
SELECT chain, seq, fault, "verifiedAt", "verifiedBy", events FROM (
  SELECT DISTINCT ON (chain) chain, fault_seq AS seq, fault, verified_at AS "verifiedAt", verified_by AS "verifiedBy", events
  FROM app.audit_verification WHERE ${MINE('chain')} ORDER BY chain, id DESC) latest ORDER BY "verifiedAt", chain`;

interface Kept {
  readonly chain: string;
  readonly seq: number | null;
  readonly fault: ChainFault['fault'] | null;
  readonly verifiedAt: string;
  readonly verifiedBy: string;
  readonly events: number;
}

/** Recomputes every chain of the audit trail. A body that retention has erased is passed over; the chain still holds. */
@Injectable()
export class AuditVerifyService {
  constructor(private readonly transactor: Transactor) {}

  /** Of all chains, or of those that the person sees; what was found is kept. */
  async verify(actor: Actor = systemActor('audit verify')): Promise<Verification> {
    return this.transactor.run(
      actor,
      async (em) => {
        const chains: { chain: string; events: number }[] = await em.query(
          `SELECT chain, count(*)::int AS events FROM app.audit_event WHERE ${MINE('chain')} GROUP BY chain ORDER BY chain`,
          [actor.municipalityCode],
        );
        const faults: ChainFault[] = await em.query(FAULTS_SQL, [actor.municipalityCode]);
        await keep(em, actor, chains, faults);
        const firstBad = faults[0] ?? null;
        const events = chains.reduce((sum, one) => sum + one.events, 0);
        return { ok: firstBad === null, chains: chains.length, events, firstBad };
      },
      { command: 'verify', statementTimeout: 0 },
    );
  }

  /** Null while nobody has looked. */
  async getLast(actor: Actor): Promise<LastVerification | null> {
    return this.transactor.read(actor, async (em) => {
      const rows: Kept[] = await em.query(LATEST_SQL, [actor.municipalityCode]);
      const [oldest] = rows;
      if (!oldest) return null;
      const bad = rows.find(({ fault }) => fault !== null);
      return {
        verifiedAt: oldest.verifiedAt,
        verifiedBy: oldest.verifiedBy,
        chains: rows.length,
        events: rows.reduce((sum, one) => sum + one.events, 0),
        fault: bad ? { chain: bad.chain, seq: bad.seq ?? 0, fault: bad.fault ?? 'GAP' } : null,
      };
    });
  }

  /** The heads of all chains, to be kept elsewhere. */
  async anchor(): Promise<ChainHead[]> {
    return this.transactor.read(systemActor('audit anchor'), (em) =>
      em.query(`SELECT chain, seq, encode(hash, 'hex') AS hash FROM app.audit_head ORDER BY chain`),
    );
  }
}

async function keep(
  em: EntityManager,
  { name }: Actor,
  chains: readonly { readonly chain: string; readonly events: number }[],
  faults: readonly ChainFault[],
): Promise<void> {
  await em.query(
    `INSERT INTO app.audit_verification (chain, verified_by, events, fault, fault_seq)
     SELECT c.chain, $1, c.events, f.fault, f.seq FROM jsonb_to_recordset($2::jsonb) AS c (chain text, events int)
     LEFT JOIN jsonb_to_recordset($3::jsonb) AS f (chain text, fault text, seq bigint) ON f.chain = c.chain`,
    [name, JSON.stringify(chains), JSON.stringify(faults)],
  );
}
