import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { EscalationNotFound, NoPersonAccess } from '../packages.errors.js';
import type { OpenedPerson, PersonAccess } from './person-access.js';

interface Asked {
  readonly municipalityCode: string;
  readonly level: string;
  readonly status: string;
  readonly raisedBy: number;
}

/**
 * "Tillad Netcompany at se personen" (design.md 11): for one open question about a task, by whoever sent it, eight hours,
 * revocable. The database sets the hours and asks again at each look.
 */
@Injectable()
export class PersonAccessService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /** Throws `packages.only_the_sender_allows` and `packages.escalation_not_open`. */
  async allowPersonAccess(
    escalationId: number,
    actor: Actor,
    key: string,
  ): Promise<{ escalationId: number }> {
    return this.command(
      'allowPersonAccess',
      'escalations.allowPerson',
      escalationId,
      actor,
      key,
      async (em) => {
        const { municipalityCode } = await asked(em, escalationId, actor);
        await allow(em, municipalityCode, escalationId);
      },
    );
  }

  /** The sender, or anybody else of the municipality who works on tasks. Throws `packages.no_person_access`. */
  async revokePersonAccess(
    escalationId: number,
    actor: Actor,
    key: string,
  ): Promise<{ escalationId: number }> {
    return this.command(
      'revokePersonAccess',
      'escalations.allowPerson',
      escalationId,
      actor,
      key,
      async (em) => {
        const { municipalityCode } = await asked(em, escalationId, actor);
        // The trigger writes the clock and the name over these.
        const [, revoked]: [unknown, number] = await em.query(
          `UPDATE app.person_access SET revoked_at = now(), revoked_by_name = $3
         WHERE municipality_code = $1 AND escalation_id = $2 AND revoked_at IS NULL AND expires_at > clock_timestamp()`,
          [municipalityCode, escalationId, actor.name],
        );
        if (revoked === 0) throw new NoPersonAccess();
      },
    );
  }

  /** Whether Netcompany may look now, and who did. Throws `packages.escalation_not_found`. */
  async getAccess(escalationId: number, actor: Actor): Promise<PersonAccess> {
    requirePermission(actor, 'escalations.view');
    return this.transactor.read(actor, async (em) => {
      const { municipalityCode, level, status, raisedBy } = await asked(em, escalationId, actor);
      const [open]: { allowedBy: string; until: Date }[] = await em.query(ACTIVE, [
        municipalityCode,
        escalationId,
      ]);
      // The municipality's own audit trail says who; other readers have no part in it.
      const opened =
        actor.municipalityCode === null ? [] : await em.query(OPENED, [municipalityCode, escalationId]);
      return {
        isAboutTask: level === 'TASK',
        isOpen: status === 'OPEN',
        maySenderAllow: level === 'TASK' && status === 'OPEN' && raisedBy === actor.userId,
        active: status === 'OPEN' ? (open ?? null) : null,
        opened,
      };
    });
  }

  /**
   * The person behind the task, for Netcompany, the look-up written first by the same function of the database. Throws
   * `packages.no_person_access` where nobody allowed it, or not any more, and for a question that is unknown.
   */
  async openPerson(escalationId: number, actor: Actor): Promise<OpenedPerson> {
    requirePermission(actor, 'escalations.openPerson');
    return this.transactor.run(
      actor,
      async (em) => {
        const { municipalityCode } = await asked(em, escalationId, actor);
        const [row]: { person: OpenedPerson }[] = await em.query('SELECT app.open_person($1, $2) AS person', [
          municipalityCode,
          escalationId,
        ]);
        if (!row) throw new NoPersonAccess();
        return row.person;
      },
      { command: 'openPerson' },
    );
  }

  private async command(
    name: string,
    permission: Permission,
    escalationId: number,
    actor: Actor,
    key: string,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<{ escalationId: number }> {
    requirePermission(actor, permission);
    return this.transactor.run(
      actor,
      (em) =>
        this.commands.run(em, actor, { key, name, body: { escalationId } }, async () => {
          await work(em);
          return { escalationId };
        }),
      { command: name },
    );
  }
}

/** Inside the caller's transaction, for a question that the actor has just sent or has sent before. */
export async function allow(
  em: EntityManager,
  municipalityCode: string,
  escalationId: number,
): Promise<void> {
  await em.query('INSERT INTO app.person_access (municipality_code, escalation_id) VALUES ($1, $2)', [
    municipalityCode,
    escalationId,
  ]);
}

async function asked(em: EntityManager, escalationId: number, actor: Actor): Promise<Asked> {
  const [row]: Asked[] = await em.query(
    `SELECT municipality_code AS "municipalityCode", level, status, raised_by AS "raisedBy" FROM app.escalation
     WHERE id = $1 AND ($2::text IS NULL OR municipality_code = $2)`,
    [escalationId, actor.municipalityCode],
  );
  if (!row) throw new EscalationNotFound();
  return row;
}

const ACTIVE = `SELECT allowed_by_name AS "allowedBy", expires_at AS until FROM app.person_access
  WHERE municipality_code = $1 AND escalation_id = $2 AND revoked_at IS NULL AND expires_at > clock_timestamp()
  ORDER BY expires_at DESC LIMIT 1`;
const OPENED = `SELECT actor_name AS by, at FROM app.audit_event
  WHERE chain = $1 AND entity = 'escalation' AND entity_id = $2 AND command = 'openPerson' ORDER BY seq DESC`;
