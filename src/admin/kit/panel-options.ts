import type { AdminJSOptions, Locale } from 'adminjs';
import type { Transactor } from '../../modules/shared/index.js';
import { componentLoader } from '../components.js';
import { BRANDING } from '../theme/branding.js';
import type { PanelCatalog } from './panel-catalog.js';
import { resourceOptions } from './resource/resource-options.js';
import { ScopedResource } from './resource/scoped-resource.js';

const PER_PAGE = 50;

/** The options of AdminJS, out of what the parts contribute. */
export function panelOptions(
  catalog: PanelCatalog,
  transactor: Transactor,
  locale: Locale,
  dashboard: string,
): AdminJSOptions {
  return {
    rootPath: '/admin',
    loginPath: '/admin/login',
    logoutPath: '/admin/logout',
    componentLoader,
    branding: BRANDING,
    assets: { styles: ['/admin/assets/panel.css'] },
    locale,
    settings: { defaultPerPage: PER_PAGE },
    dashboard: { component: dashboard, handler: () => Promise.resolve({}) },
    pages: Object.fromEntries(catalog.pages.map(({ name, component, icon }) => [name, { component, icon }])),
    resources: catalog.resources.map((resource) => ({
      resource: new ScopedResource(resource.definition, transactor),
      options: resourceOptions(resource),
    })),
  };
}
