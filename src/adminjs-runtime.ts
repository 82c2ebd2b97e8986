import { join } from 'node:path';
import { PROJECT_ROOT } from './modules/shared/config/project-root.js';

/**
 * AdminJS reads these when it is imported: it must serve the bundle that was built before, and its own scripts in
 * their small form. Import this file before anything that imports adminjs. Our own mode (demo or production) is read
 * from NODE_ENV first and handed on, since AdminJS knows no third way.
 */
export const OWN_NODE_ENV = process.env['NODE_ENV'];
process.env['NODE_ENV'] = 'production';
process.env['ADMIN_JS_SKIP_BUNDLE'] = 'true';
process.env['ADMIN_JS_TMP_DIR'] = join(PROJECT_ROOT, 'build-admin');
