/**
 * What a person decides about a Kubeflow profile.
 *
 * @public
 */
export interface KubeflowProfileInput {
  /** Of the profile and of its namespace. */
  name: string;
  /** Entity ref of the owner in the catalog. */
  owner: string;
  /**
   * The user who owns the namespace, as they sign in, letter by letter. Always one person: the policy that the
   * controller writes compares the user of a request with this name, so the members of a group would not get in.
   */
  user: string;
  quota?: KubeflowProfileQuota;
  contributors?: KubeflowContributor[];
  plugins?: KubeflowProfilePlugin[];
  title?: string;
  description?: string;
}

/**
 * What the namespace may use. What is absent is not limited.
 *
 * @public
 */
export interface KubeflowProfileQuota {
  cpu?: string;
  memory?: string;
  gpus?: number;
  volumes?: number;
  storage?: string;
}

/**
 * Somebody else who may use the namespace.
 *
 * @public
 */
export interface KubeflowContributor {
  user: string;
  role: 'edit' | 'view';
}

/**
 * Access to a cloud. The profile controller knows these two kinds and ignores all others.
 *
 * @public
 */
export type KubeflowProfilePlugin =
  | { kind: 'WorkloadIdentity'; gcpServiceAccount: string }
  | {
      kind: 'AwsIamForServiceAccount';
      awsIamRole: string;
      /** Leaves the trust policy of the role alone. */
      annotateOnly?: boolean;
    };

/**
 * How the installation of Kubeflow tells users apart: the same for all profiles of a cluster.
 *
 * @public
 */
export interface KubeflowAccess {
  /** Header with the signed-in user; `kubeflow-userid` where absent. */
  userIdHeader?: string;
  /** What stands before the user in that header; nothing where absent. */
  userIdPrefix?: string;
  /** Identities that set the header and may be believed; those of the ingress gateway and of Pipelines where absent. */
  principals?: string[];
  /** Name of the waypoint of a namespace in an ambient mesh: without it, rules about headers are not enforced there. */
  waypoint?: string;
}
