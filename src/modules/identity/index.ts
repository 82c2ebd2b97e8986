export { DemoUsersService } from './demo/demo-users.service.js';
export { DEMO_PASSWORD, DEMO_USERS, type DemoUser } from './demo/demo-users.js';
export { IdentityModule } from './identity.module.js';
export {
  CannotDisableSelf,
  EmailInvalid,
  EmailTaken,
  LoginBusy,
  LoginRefused,
  LoginThrottled,
  NotLoggedIn,
  NotPermitted,
  PasswordTooWeak,
  RoleDoesNotFitMunicipality,
  TokenRefused,
  UserUnknown,
} from './identity.errors.js';
export { LoginService } from './login/login.service.js';
export { PERMISSIONS, can, requirePermission, rolesFor, type Permission } from './policy.js';
export { actorOf, type SessionUser } from './session-user.js';
export {
  TokenAdministrationService,
  type CreateToken,
  type MadeToken,
} from './tokens/token-administration.service.js';
export { TokenDirectory } from './tokens/token-directory.js';
export { AppUser } from './users/app-user.entity.js';
export {
  UserAdministrationService,
  type AddUser,
  type ChangeUser,
} from './users/user-administration.service.js';
export { UserDirectory } from './users/user-directory.js';
