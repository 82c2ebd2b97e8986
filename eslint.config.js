import tseslint from 'typescript-eslint';

/** A describe block is as long as its cases. */
const TESTS = ['**/*.spec.ts', '**/*-spec.ts', 'test/**/*.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'build-admin/', 'node_modules/', '.data/', 'coverage/', 'test-output/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // A middleware of Express may be async (Express 5 passes its rejection on).
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-restricted-imports': ['error', { paths: [{ name: 'assert', message: 'Throw a DomainError.' }] }],
      // `!= null` is the one comparison for both kinds of nothing.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // With decorator metadata, a class that Nest injects or validates must be imported as a value.
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    // The line of modules and the panel: repositories stay inside transactions (house style, "Transactions").
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='InjectRepository']",
          message: 'Take the EntityManager of Transactor instead.',
        },
        {
          selector: "Identifier[name='forwardRef']",
          message: 'Modules form a line; let the news travel as events or be asked for.',
        },
      ],
    },
  },
  { files: ['src/main.ts', 'src/worker.ts', 'src/ky-simulator.ts'], rules: { 'no-console': 'off' } },
  { files: TESTS, rules: { 'max-lines-per-function': 'off', 'max-lines': ['warn', { max: 400 }] } },
);
