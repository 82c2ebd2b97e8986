import { Module } from '@nestjs/common';
import { DemoUsersService } from './demo/demo-users.service.js';
import { LoginThrottle } from './login/login-throttle.js';
import { LoginService } from './login/login.service.js';
import { PasswordHasher } from './login/password-hasher.js';
import { TokenAdministrationService } from './tokens/token-administration.service.js';
import { TokenDirectory } from './tokens/token-directory.js';
import { UserAdministrationService } from './users/user-administration.service.js';
import { UserDirectory } from './users/user-directory.js';

/** Who may log in, and what each role may do. */
@Module({
  providers: [
    PasswordHasher,
    LoginThrottle,
    UserDirectory,
    LoginService,
    UserAdministrationService,
    DemoUsersService,
    TokenAdministrationService,
    TokenDirectory,
  ],
  exports: [
    UserDirectory,
    LoginService,
    UserAdministrationService,
    DemoUsersService,
    TokenAdministrationService,
    TokenDirectory,
  ],
})
export class IdentityModule {}
