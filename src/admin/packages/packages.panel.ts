import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { CreatePackageAction } from './create-package.action.js';
import { EscalatePackageAction } from './escalate-package.action.js';
import { ExtendDeadlineAction } from './extend-deadline.action.js';
import { PACKAGES_DA } from './locale.da.js';
import { PACKAGES_EN } from './locale.en.js';
import { MarkCompletedAction } from './mark-completed.action.js';
import { PackageMunicipalitiesController } from './package-municipalities.controller.js';
import { PackagesResource } from './packages.resource.js';
import { PublishPackageAction } from './publish-package.action.js';
import { ReopenPackageAction } from './reopen-package.action.js';

export const packagesPanel: PanelPart = {
  resources: [PackagesResource],
  providers: [
    CreatePackageAction,
    PublishPackageAction,
    MarkCompletedAction,
    ReopenPackageAction,
    EscalatePackageAction,
    ExtendDeadlineAction,
  ],
  controllers: [PackageMunicipalitiesController],
  imports: [TaskPackagesModule],
  texts: { da: PACKAGES_DA, en: PACKAGES_EN },
};
