/**
 * Who may import whom. One direction:
 *   shared <- library <- cli | library process entry
 *   shared <- preload <- renderer
 *   shared <- desktop
 */

const SHARED = '^src/shared/';
const LIBRARY = '^src/main/library/';
const DESKTOP = '^src/main/desktop/';
const PRELOAD = '^src/preload/';
const RENDERER = '^src/renderer/';
const CLI = '^src/cli/';

/**
 * @param {string} room a folder under src
 * @param {string} from
 * @param {string[]} allowed
 */
function onlyImports(room, from, allowed) {
  return {
    name: `${room}-imports-only-what-it-may`,
    comment: `${room} may import from its own folder and: ${allowed.slice(1).join(', ') || 'nothing else in src'}`,
    severity: 'error',
    from: { path: from },
    to: { path: '^src/', pathNot: allowed },
  };
}

module.exports = {
  forbidden: [
    onlyImports('shared', SHARED, [SHARED]),
    onlyImports('library', LIBRARY, [LIBRARY, SHARED]),
    onlyImports('cli', CLI, [CLI, LIBRARY, SHARED]),
    onlyImports('desktop', DESKTOP, [DESKTOP, SHARED]),
    onlyImports('preload', PRELOAD, [PRELOAD, SHARED]),
    onlyImports('renderer', RENDERER, [RENDERER, PRELOAD, SHARED]),
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'electron-only-in-desktop-and-preload',
      comment: 'The library, the command line and the tests of both run on plain Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: [DESKTOP, PRELOAD] },
      to: { path: '(^|/)electron(/|$)' },
    },
    {
      name: 'no-node-in-shared-and-renderer',
      severity: 'error',
      from: { path: [SHARED, RENDERER], pathNot: '[.]test[.]tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-imports-zod-only',
      comment: 'Everyone loads the shared room: it stays small.',
      severity: 'error',
      from: { path: SHARED, pathNot: '[.]test[.]ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'react-only-in-renderer',
      severity: 'error',
      from: { path: '^src/', pathNot: RENDERER },
      to: { path: 'node_modules/(react|react-dom|@base-ui|@tanstack|lucide-react)/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: ['[.]test[.]tsx?$', '^(test|e2e|bench|scripts)/'] },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      // electron is a package of types here; its code is the runtime itself.
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
