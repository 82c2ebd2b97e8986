import { IdentityModule } from '../../modules/identity/index.js';
import type { PanelPart } from '../kit/index.js';
import { ApiTokensResource } from './api-tokens.resource.js';
import { CreateTokenAction } from './create-token.action.js';
import TOKENS_DA from './locale.da.js';
import TOKENS_EN from './locale.en.js';
import { RevokeTokenAction } from './revoke-token.action.js';

export const tokensPanel: PanelPart = {
  resources: [ApiTokensResource],
  providers: [CreateTokenAction, RevokeTokenAction],
  imports: [IdentityModule],
  texts: { da: TOKENS_DA, en: TOKENS_EN },
};
