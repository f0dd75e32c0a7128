import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  readField,
  readList,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { CliError } from '../CliError';

/** What a credential plugin answers. */
export interface PluginCredentials {
  token?: string;
  certificate?: string;
  key?: string;
}

const TIMEOUT_MS = 60_000;

/** Runs the program that a kubeconfig names for credentials, as kubectl does, without a terminal for it to ask on. */
export async function runCredentialPlugin(
  plugin: Record<string, unknown>,
  folder: string,
): Promise<PluginCredentials> {
  const command = readString(plugin, 'command');
  if (!command) {
    throw new CliError('The exec plugin of the kubeconfig names no command.');
  }
  const args = readList(plugin, 'args').map(String);
  const added = readList(plugin, 'env').map(entry => [
    readString(entry, 'name') ?? '',
    readString(entry, 'value') ?? '',
  ]);
  const info = {
    apiVersion: readString(plugin, 'apiVersion'),
    kind: 'ExecCredential',
    spec: { interactive: false },
  };
  // A path is taken from the folder of the kubeconfig, a bare name from PATH.
  const program = command.includes('/') ? resolve(folder, command) : command;
  let status: unknown;
  try {
    const { stdout } = await promisify(execFile)(program, args, {
      env: {
        ...process.env,
        ...Object.fromEntries(added),
        KUBERNETES_EXEC_INFO: JSON.stringify(info),
      },
      timeout: TIMEOUT_MS,
    });
    status = readField(JSON.parse(stdout), 'status');
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const hint = readString(plugin, 'installHint');
    const why = (stderr?.trim() || message).split('\n')[0];
    throw new CliError(
      `The credential plugin ${command} of the kubeconfig failed: ${why}.${
        hint ? ` ${hint}` : ' Sign in with it, then try again.'
      }`,
    );
  }
  const token = readString(status, 'token');
  const certificate = readString(status, 'clientCertificateData');
  const key = readString(status, 'clientKeyData');
  return {
    ...(token && { token }),
    ...(certificate && { certificate }),
    ...(key && { key }),
  };
}
