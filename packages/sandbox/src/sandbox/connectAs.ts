import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { InputError } from '@backstage/errors';
import { KubeClient } from '../kube/KubeClient';
import { KubeConnection } from '../kube/KubeConnection';

const kubeconfigSchema = z.object({
  'current-context': z.string(),
  contexts: z.array(
    z.object({
      name: z.string(),
      context: z.object({ cluster: z.string(), user: z.string() }),
    }),
  ),
  clusters: z.array(
    z.object({
      name: z.string(),
      cluster: z.object({
        server: z.string(),
        'certificate-authority-data': z.string().optional(),
        'certificate-authority': z.string().optional(),
      }),
    }),
  ),
  users: z.array(
    z.object({
      name: z.string(),
      user: z.object({
        token: z.string().optional(),
        'client-certificate-data': z.string().optional(),
        'client-certificate': z.string().optional(),
        'client-key-data': z.string().optional(),
        'client-key': z.string().optional(),
      }),
    }),
  ),
});

/**
 * A client for the current context of a kubeconfig file. Tokens and client
 * certificates are understood, login helpers are not.
 */
export async function connectAs(file: string): Promise<KubeClient> {
  const config = kubeconfigSchema.parse(parse(await readFile(file, 'utf8')));
  const context = config.contexts.find(
    ({ name }) => name === config['current-context'],
  )?.context;
  const cluster = config.clusters.find(c => c.name === context?.cluster);
  const user = config.users.find(u => u.name === context?.user);
  if (!cluster || !user) {
    throw new InputError(
      `${file}: its current context "${config['current-context']}" names no cluster and user that it has`,
    );
  }
  const { cluster: target } = cluster;
  const { user: login } = user;
  const certificate = await content(login, 'client-certificate');
  const key = await content(login, 'client-key');
  if (!login.token && !(certificate && key)) {
    throw new InputError(
      `${file}: user "${user.name}" has neither a token nor a client certificate; make such a kubeconfig, for example with: kubectl create token`,
    );
  }
  return new KubeClient(
    new KubeConnection({
      server: target.server.replace(/\/$/, ''),
      certificateAuthority: await content(target, 'certificate-authority'),
      token: login.token,
      ...(certificate && key && { clientCertificate: { certificate, key } }),
    }),
  );
}

async function content<K extends string>(
  holder: Partial<Record<K | `${K}-data`, string>>,
  field: K,
): Promise<string | undefined> {
  const data = holder[`${field}-data`];
  if (data) {
    return Buffer.from(data, 'base64').toString('utf8');
  }
  const path = holder[field];
  return path ? readFile(path, 'utf8') : undefined;
}
