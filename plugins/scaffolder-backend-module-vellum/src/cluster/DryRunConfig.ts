import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { PathOf, usualPathOf } from '../targets/TargetConfig';

/** How objects are tried on a cluster before a pull request is opened. @internal */
export interface DryRunConfig {
  /** A name in Backstage's `kubernetes` configuration. */
  cluster: string;
  /** User name of the account to act as; whoever that configuration says where absent. */
  actAs?: string;
  /** Namespace that stands in for those that are not there yet. */
  standIn?: string;
  fieldManager?: string;
  /** Where app-config says so. */
  path: string;
}

/** Of a service account as `namespace/name`. */
const ACCOUNT = /^([a-z0-9][-a-z0-9]{0,62})\/([a-z0-9][-a-z0-9.]{0,252})$/;

/**
 * Reads `dryRun` of a target; undefined where nothing is to be tried.
 *
 * @internal
 */
export function readDryRunConfig(
  config: Config,
  pathOf: PathOf = usualPathOf,
): DryRunConfig | undefined {
  const dryRun = config.getOptionalConfig('vellum.gitops.dryRun');
  if (!dryRun) {
    return undefined;
  }
  const path = pathOf('dryRun');
  const cluster = dryRun.getOptionalString('cluster');
  if (cluster === undefined) {
    throw new InputError(
      `${path} in app-config names no cluster; set ${path}.cluster to the name of one under kubernetes.clusterLocatorMethods, or remove dryRun to try nothing`,
    );
  }
  const account = dryRun.getOptionalString('serviceAccount');
  const [, namespace, name] = account?.match(ACCOUNT) ?? [];
  if (account !== undefined && name === undefined) {
    throw new InputError(
      `${path}.serviceAccount in app-config is ${JSON.stringify(
        account,
      )}; it has to be namespace/name, as in vellum-system/vellum-dry-run`,
    );
  }
  return {
    cluster,
    actAs: name && `system:serviceaccount:${namespace}:${name}`,
    standIn: dryRun.getOptionalString('namespace'),
    fieldManager: dryRun.getOptionalString('fieldManager'),
    path,
  };
}
