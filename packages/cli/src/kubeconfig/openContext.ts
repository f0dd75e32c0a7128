import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  readField,
  readList,
  readRecord,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { nearestName } from '../arguments/nearestName';
import { CliError } from '../CliError';
import { KubeContext } from './KubeContext';
import { Kubeconfig, KubeconfigEntry } from './loadKubeconfig';
import { runCredentialPlugin } from './runCredentialPlugin';

/** A context of a kubeconfig, the current one where none is named. */
export async function openContext(
  config: Kubeconfig,
  contextName: string | undefined,
): Promise<KubeContext> {
  const files = config.files.join(', ');
  const name = contextName ?? config.currentContext;
  if (!name) {
    throw new CliError(
      `The kubeconfig ${files} has no current context; name one with --context.`,
    );
  }
  const context = config.contexts.get(name);
  if (!context) {
    const nearest = nearestName(name, config.contexts.keys());
    throw new CliError(
      `The kubeconfig ${files} has no context "${name}". ${
        nearest
          ? `Did you mean ${nearest}?`
          : `It has ${[...config.contexts.keys()].join(', ') || 'none'}.`
      }`,
    );
  }
  const cluster = config.clusters.get(readString(context, 'cluster') ?? '');
  const server = readString(cluster?.value, 'server');
  if (!cluster || !server) {
    throw new CliError(
      `The context "${name}" names no cluster with a server; correct ${files}.`,
    );
  }
  if (readString(cluster.value, 'proxy-url')) {
    throw new CliError(
      `The cluster of context "${name}" is reached through a proxy-url, which vellum does not do; run kubectl proxy and name its address as the server.`,
    );
  }
  const ca = readData(cluster, 'certificate-authority');
  const servername = readString(cluster.value, 'tls-server-name');
  const user = config.users.get(readString(context, 'user') ?? '');
  const credentials = user ? await readUser(user, name) : { headers: {} };
  const namespace = readString(context, 'namespace');
  return {
    name,
    ...(namespace && { namespace }),
    server,
    tls: {
      ...(ca && { ca }),
      ...(servername && { servername }),
      ...(readField(cluster.value, 'insecure-skip-tls-verify') === true && {
        rejectUnauthorized: false,
      }),
      ...credentials.tls,
    },
    headers: credentials.headers,
  };
}

type Credentials = Pick<KubeContext, 'headers'> & {
  tls?: { cert?: string; key?: string };
};

async function readUser(
  user: KubeconfigEntry,
  context: string,
): Promise<Credentials> {
  const { value, folder } = user;
  const plugin = readRecord(value, 'exec');
  if (readRecord(value, 'auth-provider') && !plugin) {
    throw new CliError(
      `The user of context "${context}" signs in with an auth-provider, which Kubernetes has removed; use an exec plugin or a token.`,
    );
  }
  const fromPlugin = plugin && (await runCredentialPlugin(plugin, folder));
  const cert = fromPlugin?.certificate ?? readData(user, 'client-certificate');
  const key = fromPlugin?.key ?? readData(user, 'client-key');
  const tokenFile = readString(value, 'tokenFile');
  const token =
    fromPlugin?.token ??
    (tokenFile
      ? readText(resolve(folder, tokenFile)).trim()
      : readString(value, 'token'));
  const username = readString(value, 'username');
  const password = readString(value, 'password');
  const basic =
    username && password
      ? Buffer.from(`${username}:${password}`).toString('base64')
      : undefined;
  const actsAs = readString(value, 'as');
  const groups = readList(value, 'as-groups').filter(
    (group): group is string => typeof group === 'string',
  );
  return {
    tls: { ...(cert && { cert }), ...(key && { key }) },
    headers: {
      ...(token
        ? { authorization: `Bearer ${token}` }
        : basic && { authorization: `Basic ${basic}` }),
      ...(actsAs && { 'impersonate-user': actsAs }),
      ...(groups.length > 0 && { 'impersonate-group': groups }),
    },
  };
}

/** `X-data` holds the text itself, in base64; `X` the path of its file. */
function readData(
  { value, folder }: KubeconfigEntry,
  field: string,
): string | undefined {
  const data = readString(value, `${field}-data`);
  if (data) {
    return Buffer.from(data, 'base64').toString('utf8');
  }
  const path = readString(value, field);
  return path ? readText(resolve(folder, path)) : undefined;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CliError(
      `Cannot read ${path}, which the kubeconfig names: ${
        (error as Error).message
      }.`,
    );
  }
}
