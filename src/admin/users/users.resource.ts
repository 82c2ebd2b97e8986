import { Injectable } from '@nestjs/common';
import { ROLES } from '../../modules/shared/index.js';
import { PanelResource, defineResource } from '../kit/index.js';
import { AddUserAction } from './add-user.action.js';
import { ChangeRoleAction } from './change-role.action.js';
import { DisableUserAction } from './disable-user.action.js';
import { EnableUserAction } from './enable-user.action.js';
import { SetPasswordAction } from './set-password.action.js';

/** Users and roles; ADMIN only. Machines stand in their own list. The password hash is no column of it. */
@Injectable()
export class UsersResource extends PanelResource {
  readonly definition = defineResource({
    id: 'users',
    navigation: { group: 'groupSetup', icon: 'Users' },
    permission: 'users.view',
    from: 'app.app_user u',
    joins: { municipality: 'LEFT JOIN app.municipality m ON m.code = u.municipality_code' },
    columns: {
      id: { sql: 'u.id', type: 'number', show: false },
      version: { sql: 'u.version', type: 'number', hidden: true },
      displayName: { sql: 'u.display_name', type: 'text', list: true, sort: true, filter: 'text' },
      email: { sql: 'u.email', type: 'text', list: true, sort: true, filter: 'text' },
      role: { sql: 'u.role', type: 'enum', values: ROLES, list: true, sort: true, filter: 'enum' },
      municipalityCode: { sql: 'u.municipality_code', type: 'text', hidden: true, filter: 'exact' },
      municipality: {
        sql: 'm.name',
        type: 'text',
        joins: ['municipality'],
        list: true,
        sort: true,
        filter: 'text',
      },
      state: {
        sql: `CASE WHEN u.disabled_at IS NULL THEN 'ACTIVE' ELSE 'DISABLED' END`,
        type: 'status',
        values: ['ACTIVE', 'DISABLED'],
        tones: { ACTIVE: 'good', DISABLED: 'neutral' },
        list: true,
        filter: 'enum',
      },
      disabledAt: { sql: 'u.disabled_at', type: 'datetime' },
    },
    title: 'displayName',
    tenantColumn: null,
    where: () => 'NOT u.is_machine',
    defaultSort: { column: 'displayName', direction: 'asc' },
    search: ['displayName', 'email'],
  });

  constructor(
    add: AddUserAction,
    changeRole: ChangeRoleAction,
    setPassword: SetPasswordAction,
    disable: DisableUserAction,
    enable: EnableUserAction,
  ) {
    super(add, changeRole, setPassword, disable, enable);
  }
}
