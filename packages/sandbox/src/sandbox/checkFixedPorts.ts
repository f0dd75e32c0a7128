import { readdir } from 'node:fs/promises';
import { ConflictError } from '@backstage/errors';
import { Controller } from '../controllers/Controller';
import { isPortFree } from '../ports/isPortFree';
import { isRunning } from '../process/isRunning';
import { SandboxState } from '../state/SandboxState';
import { SandboxPaths } from '../state/SandboxPaths';
import { StateStore } from '../state/StateStore';

/** Refuses, before anything is started, what can run once per machine only. */
export async function checkFixedPorts(
  chosen: readonly Controller[],
  state: SandboxState | undefined,
  sandboxesDirectory: string,
): Promise<void> {
  for (const { name, fixedPorts } of chosen) {
    if (isRunning(state?.components[name]?.process)) {
      continue;
    }
    for (const port of fixedPorts ?? []) {
      if (!(await isPortFree(port, '0.0.0.0'))) {
        const owner = await ownerOf(name, sandboxesDirectory);
        throw new ConflictError(
          `${name} always listens on port ${port}, which ${
            owner ? `sandbox "${owner}"` : 'another process'
          } has, so there is one full chain per machine: ${
            owner
              ? `stop that one (vellum-sandbox down --name ${owner})`
              : 'stop that process'
          } or start this one with --profile core`,
        );
      }
    }
  }
}

async function ownerOf(component: string, sandboxesDirectory: string) {
  const entries = await readdir(sandboxesDirectory, {
    withFileTypes: true,
  }).catch(() => []);
  for (const entry of entries.filter(e => e.isDirectory())) {
    const paths = new SandboxPaths(sandboxesDirectory, entry.name);
    const state = await new StateStore(paths).read().catch(() => undefined);
    if (isRunning(state?.components[component]?.process)) {
      return entry.name;
    }
  }
  return undefined;
}
