import { createHash } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import { FAVICON, LOGO } from '../../theme/drawings.js';
import { ASSIGN_CSS } from '../../theme/assign-css.js';
import { DECISIONS_CSS } from '../../theme/decisions-css.js';
import { DELIVERIES_CSS } from '../../theme/deliveries-css.js';
import { HELP_CSS } from '../../theme/help-css.js';
import { KLIK_CSS } from '../../theme/klik-css.js';
import { LOADS_CSS } from '../../theme/loads-css.js';
import { MATCH_CSS } from '../../theme/match-css.js';
import { WAVES_CSS } from '../../theme/waves-css.js';
import { NOTIFICATIONS_CSS } from '../../theme/notifications-css.js';
import { OVERVIEW_CSS } from '../../theme/overview-css.js';
import { PANEL_CSS } from '../../theme/panel-css.js';
import { RECORD_CSS } from '../../theme/record-css.js';
import { RESOLVED_CSS } from '../../theme/resolved-css.js';
import { SEARCH_CSS } from '../../theme/search-css.js';
import { PLAIN_CSS } from '../../theme/plain-css.js';
import { WORK_CSS } from '../../theme/work-css.js';

const ASSETS: Readonly<Record<string, { type: string; content: string }>> = {
  'logo.svg': { type: 'image/svg+xml', content: LOGO },
  'favicon.svg': { type: 'image/svg+xml', content: FAVICON },
  'panel.css': {
    type: 'text/css',
    content:
      PANEL_CSS +
      MATCH_CSS +
      RESOLVED_CSS +
      OVERVIEW_CSS +
      WAVES_CSS +
      ASSIGN_CSS +
      NOTIFICATIONS_CSS +
      RECORD_CSS +
      LOADS_CSS +
      DELIVERIES_CSS +
      SEARCH_CSS +
      HELP_CSS +
      WORK_CSS +
      KLIK_CSS +
      DECISIONS_CSS,
  },
  'plain.css': { type: 'text/css', content: PLAIN_CSS },
};

/** Our own few files, from our own route; they are public, since the login page needs them. */
export function addThemeAssets(router: Router): void {
  for (const [name, { type, content }] of Object.entries(ASSETS)) {
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 20)}"`;
    router.get(`/assets/${name}`, (_request: Request, response: Response) => {
      response.setHeader('Cache-Control', 'public, max-age=3600');
      response.setHeader('ETag', etag);
      response.type(type).send(content);
    });
  }
}
