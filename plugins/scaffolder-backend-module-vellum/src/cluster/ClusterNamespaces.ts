import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** What a cluster says about a namespace. @internal */
export type ClusterNamespace =
  | { status: 'absent' }
  | { status: 'there'; annotations: Record<string, string> }
  /** The cluster could not be asked, or not by this person. */
  | { status: 'unknown'; reason: string };

/** Whoever asks a cluster. @internal */
export interface ClusterCaller {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** The namespaces of the cluster that the GitOps repository is for. @internal */
export interface ClusterNamespaces {
  read(name: string, caller: ClusterCaller): Promise<ClusterNamespace>;
}
