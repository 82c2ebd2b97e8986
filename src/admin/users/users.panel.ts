import { IdentityModule } from '../../modules/identity/index.js';
import type { PanelPart } from '../kit/index.js';
import { AddUserAction } from './add-user.action.js';
import { ChangeRoleAction } from './change-role.action.js';
import { DisableUserAction } from './disable-user.action.js';
import { EnableUserAction } from './enable-user.action.js';
import { USERS_DA } from './locale.da.js';
import { USERS_EN } from './locale.en.js';
import { SetPasswordAction } from './set-password.action.js';
import { UsersResource } from './users.resource.js';

export const usersPanel: PanelPart = {
  resources: [UsersResource],
  providers: [AddUserAction, ChangeRoleAction, SetPasswordAction, DisableUserAction, EnableUserAction],
  imports: [IdentityModule],
  texts: { da: USERS_DA, en: USERS_EN },
};
