import { randomBytes } from 'node:crypto';
import { controllers } from '../controllers';
import { allocatePorts } from '../ports/allocatePorts';
import { isPortFree } from '../ports/isPortFree';
import { isRunning } from '../process/isRunning';
import { Environment } from '../state/locations';
import { SandboxPaths } from '../state/SandboxPaths';
import { SandboxState } from '../state/SandboxState';
import { StateStore } from '../state/StateStore';

/** Where a sandbox lives. */
export interface SandboxParts {
  paths: SandboxPaths;
  store: StateStore;
  env: Environment;
  sandboxesDirectory: string;
}

const portSource = { isFree: isPortFree, random: Math.random };

/**
 * The state of the sandbox, made where there is none, with a port for each
 * name. A port that another process took while its component was down is
 * replaced, as the component could not be started again on it.
 */
export async function ensureState(
  { paths, store }: SandboxParts,
  profile: string | undefined,
): Promise<SandboxState> {
  const state = await store.create({
    version: 1,
    name: paths.name,
    profile: profile ?? 'all',
    phase: 'starting',
    ports: {},
    forgeToken: randomBytes(24).toString('base64url'),
    components: {},
  });
  const kept: Record<string, number> = {};
  const names: string[] = [];
  for (const { name, ports = [] } of controllers) {
    const runs = isRunning(state.components[name]?.process);
    for (const port of ports) {
      names.push(port);
      const number = state.ports[port];
      if (number !== undefined && (runs || (await isPortFree(number)))) {
        kept[port] = number;
      }
    }
  }
  const ports = await allocatePorts(names, kept, portSource);
  return store.update(current => {
    current.ports = ports;
    current.profile = profile ?? current.profile;
  });
}
