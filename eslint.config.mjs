import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Imports a room may not have. The direction between rooms is checked by dependency-cruiser as well; here it shows while
 * typing.
 * @param {string[]} forbiddenRooms
 * @param {string[]} [forbiddenModules] names or patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
function imports(forbiddenRooms, forbiddenModules = []) {
  const patterns = [
    ...forbiddenRooms.map((room) => ({
      regex: `(^|/)${room}(/|$)`,
      message: `This room may not import from ${room}.`,
    })),
    ...forbiddenModules.map((regex) => ({
      regex,
      message: 'This does not exist where the code of this room runs.',
    })),
  ];
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

const ELECTRON = '^electron($|/)';
const NODE = '^node:';
const REACT = '^(react|react-dom|@base-ui|@tanstack|lucide-react)($|/)';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one thing has one name everywhere.',
};
const noBarrel = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that makes the thing.',
};

export default defineConfig(
  globalIgnores([
    'out',
    'dist',
    'node_modules',
    'test-results',
    'playwright-report',
    'coverage',
    '.cache',
    'assets',
    'test/room-canaries',
  ]),
  {
    files: ['**/*.{ts,mts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noBarrel],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Functions in a type are values to hand on, never bound to a `this`.
      '@typescript-eslint/method-signature-style': ['error', 'property'],
      // A typed row of a query, a typed answer of a call: the parameter documents the cast at the call.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/*.test.{ts,tsx}', 'src/shared/messages/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/shared/**'],
    rules: imports(['main', 'preload', 'renderer', 'cli'], [ELECTRON, NODE, REACT]),
  },
  {
    files: ['src/main/library/**'],
    rules: imports(['desktop', 'preload', 'renderer', 'cli'], [ELECTRON, REACT]),
  },
  {
    files: ['src/cli/**'],
    rules: { ...imports(['desktop', 'preload', 'renderer'], [ELECTRON, REACT]), 'no-console': 'off' },
  },
  { files: ['src/main/desktop/**'], rules: imports(['preload', 'renderer', 'cli'], [REACT]) },
  { files: ['src/preload/**'], rules: imports(['main', 'renderer', 'cli'], [NODE, REACT]) },
  {
    files: ['src/renderer/**'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: imports(['main', 'cli'], [ELECTRON, NODE]),
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**', 'e2e/**', 'bench/**'],
    rules: {
      // A table test reads best with its own literal types, and `expect(x.y)` needs no bound method.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
    },
  },
  { files: ['*.config.{ts,mts}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: {
      eqeqeq: 'error',
      'no-unused-vars': 'error',
      'prefer-const': 'error',
    },
  },
);
