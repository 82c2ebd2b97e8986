import type { PanelPart } from '../kit/index.js';
import { HelpController } from './help.controller.js';
import { HELP_DA } from './locale.da.js';
import { HELP_EN } from './locale.en.js';

/** A sentence for each reason code and field, and MI 32's text, one click from every task. */
export const helpPanel: PanelPart = {
  controllers: [HelpController],
  texts: { da: HELP_DA, en: HELP_EN },
};
