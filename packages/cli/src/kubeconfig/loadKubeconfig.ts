import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import {
  readField,
  readList,
  readRecord,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { parse } from 'yaml';
import { CliError } from '../CliError';

/** The parts of a kubeconfig by name; relative paths in an entry start at the folder of its file. */
export interface Kubeconfig {
  /** For error messages. */
  files: string[];
  currentContext?: string;
  contexts: Map<string, unknown>;
  clusters: Map<string, KubeconfigEntry>;
  users: Map<string, KubeconfigEntry>;
}

/** A cluster or a user, as written. */
export interface KubeconfigEntry {
  value: unknown;
  folder: string;
}

/** Reads the kubeconfig that is named, else those of KUBECONFIG, else that of the home folder; the first of a name counts. */
export function loadKubeconfig(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Kubeconfig {
  const paths = file
    ? [file]
    : env.KUBECONFIG?.split(delimiter).filter(Boolean) ?? [
        join(env.HOME ?? homedir(), '.kube', 'config'),
      ];
  const config: Kubeconfig = {
    files: paths,
    contexts: new Map(),
    clusters: new Map(),
    users: new Map(),
  };
  for (const path of paths) {
    const value = readYaml(path);
    const folder = dirname(path);
    config.currentContext ??= readString(value, 'current-context');
    addAll(value, 'contexts', 'context', (name, entry) =>
      config.contexts.has(name) ? config : config.contexts.set(name, entry),
    );
    for (const [list, field, into] of [
      ['clusters', 'cluster', config.clusters],
      ['users', 'user', config.users],
    ] as const) {
      addAll(value, list, field, (name, entry) =>
        into.has(name) ? config : into.set(name, { value: entry, folder }),
      );
    }
  }
  return config;
}

function addAll(
  value: unknown,
  list: string,
  field: string,
  add: (name: string, entry: unknown) => unknown,
): void {
  for (const item of readList(value, list)) {
    const name = readField(item, 'name');
    if (typeof name === 'string') {
      add(name, readRecord(item, field) ?? {});
    }
  }
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'it does not exist' : message.split('\n')[0];
    throw new CliError(
      `Cannot read the kubeconfig ${path}: ${why}. Name another with --kubeconfig or KUBECONFIG.`,
    );
  }
}
