import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Environment } from '../state/locations';
import { Adoption, ResolvedProgram } from './Program';
import { runProgram } from './runProgram';

/**
 * A program that the machine has already. What KUBEBUILDER_ASSETS holds was
 * chosen by a person and is taken as it is; what happens to lie on PATH is
 * taken only in a release that fits the other programs.
 */
export async function findOnMachine(
  name: string,
  env: Environment,
  adopt?: Adoption,
): Promise<ResolvedProgram | undefined> {
  if (adopt && env.KUBEBUILDER_ASSETS) {
    const path = join(env.KUBEBUILDER_ASSETS, name);
    if (await isExecutable(path)) {
      return { name, path, from: 'KUBEBUILDER_ASSETS' };
    }
  }
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, name);
    if ((await isExecutable(path)) && (await fits(path, adopt))) {
      return { name, path, from: 'PATH' };
    }
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function fits(path: string, adopt?: Adoption): Promise<boolean> {
  if (!adopt) {
    return true;
  }
  try {
    const { stdout } = await runProgram(path, adopt.versionArgs);
    return adopt.version.test(stdout);
  } catch {
    return false;
  }
}
