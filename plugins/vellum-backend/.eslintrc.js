const path = require('node:path');

const layer = name => path.join(__dirname, 'src', name);

// cluster ◄ watch ◄ service ◄ router ◄ plugin: nothing on the left imports from the right.
const LAYERS = ['cluster', 'watch', 'service', 'router'];
const ROOT_FILES = [
  'createVellumPlugin.ts',
  'index.ts',
  'plugin.ts',
  'readConfig.ts',
];

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // Without it the paths of TypeScript files are not resolved, and the zones below never match.
  settings: {
    'import/resolver': { node: { extensions: ['.js', '.ts'] } },
  },
  rules: {
    'no-console': 'error',
    // `until` fails by the time limit of its test.
    'jest/expect-expect': [
      'error',
      { assertFunctionNames: ['expect*', 'until', 'fc.assert'] },
    ],
    'import/no-restricted-paths': [
      'error',
      {
        zones: LAYERS.map((name, index) => ({
          target: layer(name),
          from: [...LAYERS.slice(index + 1), ...ROOT_FILES].map(layer),
          message: `${name} is below it: cluster < watch < service < router < plugin`,
        })),
      },
    ],
  },
  restrictedSrcSyntax: [
    {
      selector: 'Identifier[name="getOwnServiceCredentials"]',
      message:
        'Decide with the credentials of the caller; the portal itself may see everything.',
    },
    {
      selector:
        'CallExpression[callee.property.name="status"] > Literal[value>=400]',
      message: 'Throw an error of @backstage/errors instead.',
    },
  ],
});
