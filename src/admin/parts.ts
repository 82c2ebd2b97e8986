import type { PanelPart } from './kit/index.js';
import { municipalitiesPanel } from './municipalities/municipalities.panel.js';
import { usersPanel } from './users/users.panel.js';

/** What the panel is made of, in the order of the sidebar. A module adds its part here. */
export const PANEL_PARTS: readonly PanelPart[] = [municipalitiesPanel, usersPanel];
