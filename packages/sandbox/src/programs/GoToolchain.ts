import { Environment } from '../state/locations';
import { runProgram } from './runProgram';

/** The machine's Go, as far as building needs to know it. */
export interface GoToolchain {
  version: string;
  moduleCache: string;
  buildCache: string;
}

/**
 * Environment of each Go call. Nothing may be taken from the user's own Go
 * settings that would change what is built; only proxy settings pass.
 */
export function goEnvironment(env: Environment): Environment {
  return {
    ...env,
    CGO_ENABLED: '0',
    GOTOOLCHAIN: 'local',
    GOFLAGS: '',
    GOWORK: 'off',
  };
}

/** Looks for Go on PATH; undefined where there is none. */
export async function findGo(
  env: Environment,
): Promise<GoToolchain | undefined> {
  try {
    const { code, stdout } = await runProgram(
      'go',
      ['env', 'GOVERSION', 'GOMODCACHE', 'GOCACHE'],
      { env: goEnvironment(env) },
    );
    const [version, moduleCache, buildCache] = stdout.trim().split('\n');
    return code === 0 && buildCache
      ? { version, moduleCache, buildCache }
      : undefined;
  } catch {
    return undefined;
  }
}
