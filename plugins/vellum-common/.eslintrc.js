const { builtinModules } = require('node:module');

const PURE =
  'vellum-common is pure: values in, values out. Take time, randomness and I/O as arguments.';

/** The core runs in a browser, a server and a test alike, so it may know none of them. */
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
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
        'MemberExpression[object.name=/^(console|process|window|document|globalThis)$/]',
      message: PURE,
    },
  ],
});
