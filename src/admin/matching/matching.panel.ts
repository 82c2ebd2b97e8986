import { ClaimsModule } from '../../modules/claims/index.js';
import { GrantsModule } from '../../modules/grants/index.js';
import { LinkingModule } from '../../modules/linking/index.js';
import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { GrantSearchController } from './grant-search.controller.js';
import MATCHING_DA from './locale.da.js';
import MATCHING_EN from './locale.en.js';
import { MatchToGrantAction } from './match-to-grant.action.js';
import { MatchingController } from './matching.controller.js';
import { NoDirectGrantAction } from './no-direct-grant.action.js';

/** The match screen; its two actions hang on the tasks. */
export const matchingPanel: PanelPart = {
  providers: [MatchToGrantAction, NoDirectGrantAction],
  controllers: [MatchingController, GrantSearchController],
  imports: [ClaimsModule, GrantsModule, LinkingModule, TaskPackagesModule],
  texts: { da: MATCHING_DA, en: MATCHING_EN },
};
