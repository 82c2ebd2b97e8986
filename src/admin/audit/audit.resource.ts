import { Injectable } from '@nestjs/common';
import { PanelResource, defineResource } from '../kit/index.js';
import { AUDIT_COMMANDS, AUDIT_ENTITIES, AUDIT_ROLES } from './event-codes.js';
import { AUDIT_BODY_SQL } from './audit-body.js';

/** "Revisionsspor": who did what and when, chained. */
@Injectable()
export class AuditEventsResource extends PanelResource {
  readonly definition = defineResource({
    id: 'auditEvents',
    navigation: { group: 'groupOversight', icon: 'Shield' },
    permission: 'audit.view',
    from: 'app.audit_event e',
    joins: { body: 'LEFT JOIN app.audit_body b ON b.chain = e.chain AND b.seq = e.seq' },
    columns: {
      id: { sql: `e.chain || '-' || e.seq`, type: 'text', hidden: true },
      chain: { sql: 'e.chain', type: 'text', list: true, filter: 'exact' },
      seq: { sql: 'e.seq', type: 'number', list: true, sort: true },
      at: { sql: 'e.at', type: 'datetime', list: true, sort: true, filter: 'range' },
      actorName: { sql: 'e.actor_name', type: 'text', list: true, filter: 'text' },
      actorRole: { sql: 'e.actor_role', type: 'enum', values: AUDIT_ROLES, list: true, filter: 'enum' },
      command: { sql: 'e.command', type: 'enum', values: AUDIT_COMMANDS, list: true, filter: 'enum' },
      entity: { sql: 'e.entity', type: 'enum', values: AUDIT_ENTITIES, list: true, filter: 'enum' },
      entityId: { sql: 'e.entity_id', type: 'number', list: true },
      body: { sql: AUDIT_BODY_SQL, type: 'longText', joins: ['body'], cell: 'ChangesCell' },
      hash: { sql: `encode(e.hash, 'hex')`, type: 'text' },
    },
    title: 'command',
    tenantColumn: 'e.chain',
    defaultSort: { column: 'at', direction: 'desc' },
    search: ['actorName'],
  });

  constructor() {
    super();
  }
}
