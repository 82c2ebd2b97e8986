import { ImportsModule } from '../../modules/imports/index.js';
import type { PanelPart } from '../kit/index.js';
import { BenefitCodesController } from './benefit-codes.controller.js';
import { BENEFIT_CODES_DA } from './locale.da.js';
import { BENEFIT_CODES_EN } from './locale.en.js';

/** "Ydelseskoder": what old codes mean, for Netcompany. */
export const benefitCodesPanel: PanelPart = {
  pages: [
    { name: 'benefitCodes', component: 'BenefitCodesPage', icon: 'Tag', permission: 'benefitCodes.view' },
  ],
  controllers: [BenefitCodesController],
  imports: [ImportsModule],
  texts: { da: BENEFIT_CODES_DA, en: BENEFIT_CODES_EN },
};
