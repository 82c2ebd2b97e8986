import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateDelivery } from '../../src/modules/imports/generating/index.js';
import { OwnFolder } from '../support/own-folder.js';
import type { Program } from '../support/program.js';

const IS_DEEP = process.env['TILKNYT_PROOF'] === 'deep';
const KILLS = IS_DEEP ? 50 : 5;
const SERVER_KILLS = IS_DEEP ? 5 : 1;
const LONGEST_PAUSE_MS = 100;
/**
 * A load this small would end before its last kill on a quick machine: each step of the books waits longer than the
 * longest pause, so that between two kills it comes a step or two further and no more.
 */
const BRAKE = `
CREATE FUNCTION public.brake() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.15); RETURN NULL; END $$;
CREATE TRIGGER brake AFTER INSERT ON staging.step_done FOR EACH STATEMENT EXECUTE FUNCTION public.brake();
CREATE TRIGGER brake AFTER UPDATE ON app.load_run_municipality FOR EACH STATEMENT EXECUTE FUNCTION public.brake()`;
const RELEASE = 'DROP FUNCTION public.brake CASCADE';
const TIME_LIMIT = 120_000 + (KILLS + SERVER_KILLS) * 20_000;

/** Everything that a load leaves behind, by what people know it by: no ids, no times. */
const REGISTER = `
SELECT 'account' AS what, concat_ws('|', a.municipality_code, a.account_no, a.balance_oere, d.name, a.version) AS row FROM app.debtor_account a JOIN app.debtor d ON d.id = a.debtor_id
UNION ALL SELECT 'debtor', concat_ws('|', municipality_code, cpr_masked, cvr, name, kind, version) FROM app.debtor
UNION ALL SELECT 'grant', concat_ws('|', g.municipality_code, g.grant_no, d.cpr_masked, g.status, g.version) FROM app.grant_award g JOIN app.debtor d ON d.id = g.debtor_id
UNION ALL SELECT 'claim', concat_ws('|', municipality_code, claim_no, balance_oere, version) FROM app.claim
UNION ALL SELECT 'case', concat_ws('|', municipality_code, case_no, grant_no, status, origin, version) FROM app.case_file
UNION ALL SELECT 'posting', concat_ws('|', municipality_code, posting_no, amount_oere, state) FROM app.posting
UNION ALL SELECT 'link', concat_ws('|', l.municipality_code, a.account_no, g.grant_no, k.case_no, l.outcome, l.method, l.rule_version)
  FROM app.account_link l JOIN app.debtor_account a ON a.id = l.account_id JOIN app.grant_award g ON g.id = l.grant_id JOIN app.case_file k ON k.id = l.case_id
UNION ALL SELECT 'reason', concat_ws('|', a.municipality_code, a.account_no, r.reason_code) FROM app.account_reason r JOIN app.debtor_account a ON a.id = r.account_id
UNION ALL SELECT 'reject', concat_ws('|', file, line, municipality_code, code, balance_oere) FROM app.load_reject
UNION ALL SELECT 'load', concat_ws('|', delivery_name, status, files) FROM app.load_run
UNION ALL SELECT 'municipality', concat_ws('|', municipality_code, status, received, linked, queued, withdrawn, rejected, held, received_oere,
  linked_oere, queued_oere, withdrawn_oere, rejected_oere, held_oere, changed, control, details) FROM app.load_run_municipality
UNION ALL SELECT 'audit', concat_ws('|', e.chain, e.seq, e.actor_name, e.command, e.entity, b.body) FROM app.audit_event e JOIN app.audit_body b USING (chain, seq)
UNION ALL SELECT 'staged', 'rows left' FROM staging.account
ORDER BY 1, 2`;

const PROGRESS = `
SELECT (SELECT count(*) FROM staging.step_done)::int
     + (SELECT 100 * count(*) FROM app.load_run_municipality WHERE status = 'FINISHED')::int AS done`;

/** Reliability.md 4.5: a load that is killed, or whose database is, goes on where it was and ends as if nothing had been. */
describe('a load that is killed again and again', () => {
  const undisturbed = new OwnFolder();
  const disturbed = new OwnFolder();
  let delivery: string;
  let seed = 20_261_124;

  /** Reproducible: the moments of the kills follow from the seed that stands above. */
  function random(below: number): number {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  }

  beforeAll(async () => {
    delivery = join(disturbed.root, 'delivery');
    const codes = ['101', '461', '825', '741', '492', '751', '851', '265', '147', '157'];
    await generateDelivery(
      {
        seed: 'killed',
        accounts: IS_DEEP ? 6_000 : 900,
        profile: 'hard',
        ...(IS_DEEP ? {} : { municipalities: Object.fromEntries(codes.map((code) => [code, 1])) }),
      },
      delivery,
    );
    expect(await undisturbed.cli('import', delivery)).toMatchObject({ code: 0 });
    expect(await disturbed.cli('migrate')).toMatchObject({ code: 0 });
    await disturbed.read(BRAKE);
  }, TIME_LIMIT);
  afterAll(async () => {
    await undisturbed.remove();
    await disturbed.remove();
  }, TIME_LIMIT);

  /** Starts the load, waits until it has come further than before, and a moment more, then kills. */
  async function killOnce(
    kill: (program: Program) => void,
    before: number,
  ): Promise<{ done: number; ended: boolean; stderr: string }> {
    const program = disturbed.start('import', delivery);
    let over = false;
    void program.ended.then(() => (over = true));
    let done = before;
    while (!over && done <= before) {
      await new Promise((wait) => setTimeout(wait, 10));
      done = (await disturbed.query<{ done: number }>(PROGRESS))?.[0]?.done ?? before;
    }
    await new Promise((wait) => setTimeout(wait, random(LONGEST_PAUSE_MS)));
    kill(program);
    const { code, stderr } = await program.ended;
    return { done, ended: code === 0, stderr };
  }

  it(
    'ends with every row, øre, link and audit event of an undisturbed one',
    async () => {
      let kills = 0;
      let before = 0;
      for (; kills < KILLS; kills += 1) {
        const { done, ended, stderr } = await killOnce((program) => program.process.kill('SIGKILL'), before);
        if (ended) break;
        expect({ stderr, hasMoved: done > before }).toEqual({ stderr, hasMoved: true });
        before = done;
        if (kills % Math.ceil(KILLS / SERVER_KILLS) === 1) {
          await killOnce(() => disturbed.killServer(), before);
          before = 0;
        }
      }
      expect(kills).toBeGreaterThanOrEqual(5);
      await disturbed.read(RELEASE);
      const last = await disturbed.cli('import', delivery);
      expect(last).toMatchObject({ code: 0 });
      const expected = await undisturbed.read(REGISTER);
      expect(expected.length).toBeGreaterThan(900);
      expect(await disturbed.read(REGISTER)).toEqual(expected);
      const verified = await disturbed.cli('audit', 'verify');
      expect(JSON.parse(verified.stdout.trim().split('\n').at(-1) ?? '{}')).toMatchObject({ ok: true });
    },
    TIME_LIMIT,
  );
});
