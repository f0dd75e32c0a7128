import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The environment variables that decide where the sandbox keeps its files. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Folder of everything worth keeping between sandboxes: built programs. */
export function cacheDirectory(env: Environment): string {
  if (env.VELLUM_CACHE) {
    return resolve(env.VELLUM_CACHE);
  }
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'vellum');
}

/** Folder that holds one folder per sandbox; `down` removes that one. */
export function sandboxesDirectory(env: Environment): string {
  const state = env.VELLUM_STATE
    ? resolve(env.VELLUM_STATE)
    : join(env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'vellum');
  return join(state, 'sandboxes');
}
