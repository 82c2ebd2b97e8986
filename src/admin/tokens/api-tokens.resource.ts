import { Injectable } from '@nestjs/common';
import { PanelResource, defineResource } from '../kit/index.js';
import { CreateTokenAction, MACHINE_ROLES } from './create-token.action.js';
import { RevokeTokenAction } from './revoke-token.action.js';

/** Machines that use the API, each with one token; ADMIN only. The token itself is no column: nobody has it. */
@Injectable()
export class ApiTokensResource extends PanelResource {
  readonly definition = defineResource({
    id: 'apiTokens',
    navigation: { group: 'groupSetup', icon: 'Key' },
    permission: 'users.view',
    from: 'app.api_token t JOIN app.app_user u ON u.id = t.user_id',
    joins: { municipality: 'LEFT JOIN app.municipality m ON m.code = u.municipality_code' },
    columns: {
      id: { sql: 't.id', type: 'number', show: false },
      version: { sql: 't.version', type: 'number', hidden: true },
      name: { sql: 't.name', type: 'text', list: true, sort: true, filter: 'text' },
      prefix: { sql: 't.prefix', type: 'text', list: true },
      role: { sql: 'u.role', type: 'enum', values: MACHINE_ROLES, list: true, sort: true, filter: 'enum' },
      municipality: { sql: 'm.name', type: 'text', joins: ['municipality'], list: true, sort: true },
      state: {
        sql: `CASE WHEN t.revoked_at IS NOT NULL THEN 'REVOKED' WHEN t.expires_at <= now() THEN 'EXPIRED' ELSE 'ACTIVE' END`,
        type: 'status',
        values: ['ACTIVE', 'EXPIRED', 'REVOKED'],
        tones: { ACTIVE: 'good', EXPIRED: 'warning', REVOKED: 'neutral' },
        list: true,
        filter: 'enum',
      },
      expiresAt: { sql: 't.expires_at', type: 'datetime', list: true, sort: true },
      lastUsedAt: { sql: 't.last_used_at', type: 'datetime', list: true, sort: true },
      createdAt: { sql: 't.created_at', type: 'datetime', sort: true },
      createdByName: { sql: 't.created_by_name', type: 'text' },
      revokedAt: { sql: 't.revoked_at', type: 'datetime' },
      revokedByName: { sql: 't.revoked_by_name', type: 'text' },
    },
    title: 'name',
    tenantColumn: null,
    defaultSort: { column: 'createdAt', direction: 'desc' },
    search: ['name'],
  });

  constructor(create: CreateTokenAction, revoke: RevokeTokenAction) {
    super(create, revoke);
  }
}
