import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { DescribeKlikTaskAction } from './describe-klik-task.action.js';
import { DraftNewVersionAction } from './draft-new-version.action.js';
import { EditDescriptionAction } from './edit-description.action.js';
import { KlikDescriptionsController } from './klik-descriptions.controller.js';
import { KlikDescriptionsResource } from './klik-descriptions.resource.js';
import { KLIK_DA } from './locale.da.js';
import { KLIK_EN } from './locale.en.js';
import { PublishDescriptionAction } from './publish-description.action.js';

/** The KLIK task as its reviewed document describes it: read by everybody, written by Netcompany. */
export const klikPanel: PanelPart = {
  resources: [KlikDescriptionsResource],
  providers: [EditDescriptionAction, PublishDescriptionAction, DraftNewVersionAction, DescribeKlikTaskAction],
  controllers: [KlikDescriptionsController],
  imports: [TaskPackagesModule],
  texts: { da: KLIK_DA, en: KLIK_EN },
};
