import { readFileSync } from 'node:fs';
import { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import {
  ClusterCredentials,
  ClusterCredentialsFactory,
} from '@vellum-io/backstage-plugin-vellum-node';
import { ClusterEntry } from './ClusterEntry';
import { CollectedClusters } from './CollectedClusters';
import { FileCredentials } from './FileCredentials';
import { StaticCredentials } from './StaticCredentials';

/** @internal */
export interface ReadKubernetesClustersOptions {
  /** Credentials that modules brought, by auth provider. */
  credentials: ReadonlyMap<string, ClusterCredentialsFactory>;
  /** Where a pod finds its identity. */
  serviceAccountFolder?: string;
}

const SERVICE_ACCOUNT_FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';
const AUTH_PROVIDER = 'kubernetes.io/auth-provider';

/**
 * The clusters of Backstage's own `kubernetes` configuration, in its order. What cannot be served is listed with a
 * sentence that says why, never left out.
 *
 * @internal
 */
export function readKubernetesClusters(
  config: Config,
  options: ReadKubernetesClustersOptions,
): CollectedClusters {
  const entries: ClusterEntry[] = [];
  const unreadSources = new Set<string>();
  const methods =
    config.getOptionalConfigArray('kubernetes.clusterLocatorMethods') ?? [];
  for (const method of methods) {
    const type = method.getString('type');
    switch (type) {
      case 'config':
        for (const cluster of method.getOptionalConfigArray('clusters') ?? []) {
          entries.push(readCluster(cluster, options));
        }
        break;
      case 'localKubectlProxy':
        entries.push({
          name: 'local',
          connection: {
            name: 'local',
            // Where `kubectl proxy` listens; "localhost" may resolve to ::1, where it does not.
            url: 'http://127.0.0.1:8001',
            credentials: new StaticCredentials(),
          },
        });
        break;
      default:
        unreadSources.add(
          `Clusters of the locator "${type}" in kubernetes.clusterLocatorMethods are not read; list them under a locator of type "config", or add them with vellumClustersExtensionPoint.`,
        );
    }
  }
  return { entries, unreadSources: [...unreadSources] };
}

function readCluster(
  cluster: Config,
  options: ReadKubernetesClustersOptions,
): ClusterEntry {
  const name = cluster.getString('name');
  const url = cluster.getString('url');
  const authMetadata =
    cluster.getOptional<Record<string, string>>('authMetadata') ?? {};
  const authProvider =
    authMetadata[AUTH_PROVIDER] ?? cluster.getOptionalString('authProvider');
  const token =
    cluster.getOptionalString('serviceAccountToken') ??
    authMetadata.serviceAccountToken;
  const inPod = authProvider === 'serviceAccount' && !token;
  const folder = options.serviceAccountFolder ?? SERVICE_ACCOUNT_FOLDER;

  const factory = authProvider && options.credentials.get(authProvider);
  let credentials: ClusterCredentials;
  if (factory) {
    try {
      credentials = factory({ name, url, authMetadata });
    } catch (error) {
      // One cluster that is set up wrongly must not keep the others, or the backend, from starting.
      return {
        name,
        unsupported: `The credentials of cluster "${name}" cannot be made (${
          toError(error).message
        }); correct its authMetadata, or the module that brings the auth provider "${authProvider}".`,
      };
    }
  } else if (inPod) {
    credentials = new FileCredentials(`${folder}/token`);
  } else if (authProvider === 'serviceAccount') {
    credentials = new StaticCredentials(token);
  } else if (authProvider === 'localKubectlProxy') {
    credentials = new StaticCredentials();
  } else {
    return {
      name,
      unsupported: `Cluster "${name}" uses the auth provider "${
        authProvider ?? '(none)'
      }", which gives the portal no identity of its own to watch the cluster with; use "serviceAccount", or add credentials with vellumClustersExtensionPoint.`,
    };
  }
  const skipTLSVerify = cluster.getOptionalBoolean('skipTLSVerify') ?? false;
  try {
    const ca = readCertificate(cluster, inPod ? `${folder}/ca.crt` : undefined);
    return { name, connection: { name, url, ca, skipTLSVerify, credentials } };
  } catch (error) {
    return {
      name,
      unsupported: `The certificate authority of cluster "${name}" cannot be read (${
        toError(error).message
      }); correct caFile, or give caData or serviceAccountToken.`,
    };
  }
}

function readCertificate(cluster: Config, podFile: string | undefined) {
  const data = cluster.getOptionalString('caData');
  if (data) {
    return Buffer.from(data, 'base64').toString('utf8');
  }
  const file = cluster.getOptionalString('caFile') ?? podFile;
  return file ? readFileSync(file, 'utf8') : undefined;
}
