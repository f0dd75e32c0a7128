import { resolve } from 'node:path';

/**
 * Root of the checkout: `tools/` and `examples/` lie beside `packages/`. The
 * sandbox is private and always runs from its sources, so the path is fixed.
 */
/* eslint-disable-next-line no-restricted-syntax */
export const repositoryRoot = resolve(__dirname, '../../../..');

/** This package's own folder: its bin and its kwok stages. */
/* eslint-disable-next-line no-restricted-syntax */
export const packageRoot = resolve(__dirname, '../..');
