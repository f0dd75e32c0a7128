const { readdirSync } = require('node:fs');
const { builtinModules } = require('node:module');
const path = require('node:path');

const PURE =
  'vellum-common is pure: values in, values out. Take time, randomness and I/O as arguments.';

// Nothing imports from a line below its own.
const LAYERS = [
  ['text'],
  ['kube'],
  ['redaction'],
  ['roles'],
  ['health'],
  ['graph'],
  ['waves'],
  ['api'],
  ['entity'],
  ['view', 'report'],
];

// The same within `graph/rootcause`: what a finding may use is below it, and it does not know what becomes of its words.
const ROOTCAUSE_LAYERS = [
  ['rule'],
  ['reading'],
  ['wording'],
  ['findings'],
  ['choice'],
];

/** What only tests are made from. */
const OF_TESTS = ['__testUtils__', 'properties', 'testdata'];

const folder = name => path.join(__dirname, 'src', name);

/** Who may not import from where, so that the layers of a folder hold. */
function zonesOf(layers, inside = '') {
  const order = layers.map(names => names.join(' and ')).join(' < ');
  const pathOf = name => folder(path.join(inside, name));
  return layers.flatMap((names, index) =>
    names.map(name => ({
      target: pathOf(name),
      from: layers
        .slice(index + 1)
        .flat()
        .map(pathOf),
      message: `${name} is below it: ${order}`,
    })),
  );
}

// A folder without a layer could import from everywhere.
const known = [...LAYERS.flat(), ...OF_TESTS];
for (const entry of readdirSync(folder(''), { withFileTypes: true })) {
  if (entry.isDirectory() && !known.includes(entry.name)) {
    throw new Error(`src/${entry.name} has no place among the layers`);
  }
}

/** The core runs in a browser, a server and a test alike, so it may know none of them. */
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // Without it the paths of TypeScript files are not resolved, and the zones below never match.
  settings: {
    'import/resolver': { node: { extensions: ['.js', '.ts'] } },
    'import/parsers': { '@typescript-eslint/parser': ['.ts'] },
  },
  overrides: [
    {
      files: ['src/**/*.ts'],
      // A test may look at what is made of its layer further up.
      excludedFiles: ['**/*.test.ts', '**/__testUtils__/**'],
      rules: {
        'import/no-cycle': 'error',
        'import/no-restricted-paths': [
          'error',
          {
            zones: [
              ...zonesOf(LAYERS),
              ...zonesOf(ROOTCAUSE_LAYERS, 'graph/rootcause'),
            ],
          },
        ],
      },
    },
  ],
  restrictedSrcImports: builtinModules.map(name => ({ name, message: PURE })),
  restrictedImportPatterns: [
    // What is not named below is not to be imported: relative paths, and the three packages of the core.
    '/*',
    '!/.',
    '!/..',
    '!/zod',
    '!/@backstage',
    '/@backstage/*',
    '!/@backstage/catalog-model',
    '!/@backstage/plugin-permission-common',
  ],
  restrictedSrcSyntax: [
    {
      selector:
        "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: PURE,
    },
    {
      selector: "CallExpression[callee.name='Date']",
      message: PURE,
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: PURE,
    },
    {
      selector:
        "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: PURE,
    },
    {
      selector:
        'CallExpression[callee.name=/^(fetch|setTimeout|setInterval|setImmediate|queueMicrotask)$/]',
      message: PURE,
    },
    {
      selector:
        'MemberExpression[object.name=/^(console|process|window|document|globalThis|performance|crypto)$/]',
      message: PURE,
    },
    {
      selector: 'ImportExpression',
      message: 'Import at the top: what the core needs is always there.',
    },
    {
      selector:
        'CallExpression[callee.property.name=/^(localeCompare|toLocaleString|toLocaleDateString|toLocaleTimeString)$/]',
      message:
        'The same objects give the same bytes on every machine; use compareText and formatTime.',
    },
  ],
});
