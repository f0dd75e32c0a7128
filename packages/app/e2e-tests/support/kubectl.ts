import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Sandbox } from '@vellum-io/sandbox';

/** Runs kubectl as the sandbox's admin; gives what it prints. */
export async function kubectl(
  sandbox: Sandbox,
  ...args: string[]
): Promise<string> {
  const { stdout } = await promisify(execFile)(await sandbox.kubectl(), [
    '--kubeconfig',
    sandbox.kubeconfig('admin'),
    ...args,
  ]);
  return stdout;
}
