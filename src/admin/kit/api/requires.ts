import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Permission } from '../../../modules/identity/index.js';

export const REQUIREMENT = 'tilknyt:requirement';
export type Requirement = Permission | 'any user' | 'public';

/** The permission that a handler or controller asks for. A handler without any of the three is refused to everybody. */
export const Requires = (permission: Permission): CustomDecorator => SetMetadata(REQUIREMENT, permission);

/** Any person who is logged in. */
export const AnyUser = (): CustomDecorator => SetMetadata(REQUIREMENT, 'any user');

/** Without login. */
export const Public = (): CustomDecorator => SetMetadata(REQUIREMENT, 'public');
