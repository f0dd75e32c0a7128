import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';

/** Root of the checkout. */
export const repositoryRoot = resolve(
  dirname(require.resolve('@vellum-io/dev/package.json')),
  '../..',
);

/** Where everything is kept that may be kept between checkouts; safe to delete. */
export const cacheDirectory =
  process.env.VELLUM_CACHE ||
  resolve(process.env.XDG_CACHE_HOME || resolve(homedir(), '.cache'), 'vellum');
