import '../adminjs-runtime.js';
process.env['ADMIN_JS_SKIP_BUNDLE'] = 'false';

/** Makes the browser's bundle of our components, once per build; needs no database. */
const { default: AdminJS } = await import('adminjs');
const { componentLoader } = await import('./components.js');
await new AdminJS({ componentLoader }).initialize();
