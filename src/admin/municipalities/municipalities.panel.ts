import type { PanelPart } from '../kit/index.js';
import { MUNICIPALITIES_DA } from './locale.da.js';
import { MUNICIPALITIES_EN } from './locale.en.js';
import { MunicipalitiesResource } from './municipalities.resource.js';

export const municipalitiesPanel: PanelPart = {
  resources: [MunicipalitiesResource],
  texts: { da: MUNICIPALITIES_DA, en: MUNICIPALITIES_EN },
};
