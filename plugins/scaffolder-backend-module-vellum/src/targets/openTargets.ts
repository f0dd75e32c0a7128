import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createDryRuns } from '../cluster/createDryRuns';
import { readDryRunConfig } from '../cluster/DryRunConfig';
import { KubernetesProxy } from '../cluster/KubernetesProxy';
import { ProxiedClusterNamespaces } from '../cluster/ProxiedClusterNamespaces';
import { GitopsService } from '../GitopsService';
import { readConfig } from '../readConfig';
import { readSealingConfig } from '../sealing/SealingConfig';
import { GitopsTargets } from './GitopsTargets';
import { OpenTarget } from './OpenTarget';
import { readTargetConfigs } from './readTargetConfigs';
import { repositoryName } from './repositoryName';
import { scopeOf } from './scopeOf';

/**
 * The targets that app-config names. Throws where it contradicts itself.
 *
 * @internal
 */
export function openTargets(options: {
  config: Config;
  auth: AuthService;
  discovery: DiscoveryService;
}): GitopsTargets {
  const { config, auth, discovery } = options;
  const integrations = ScmIntegrations.fromConfig(config);
  const openProxy = (cluster: string) =>
    new KubernetesProxy({ auth, discovery, cluster });
  const [common, ...further] = readTargetConfigs(config).map(
    ({ config: of, pathOf }, index): OpenTarget => {
      const gitops = readConfig(of, pathOf);
      const { cluster } = gitops.entities;
      const proxy = cluster === undefined ? undefined : openProxy(cluster);
      const openDryRun = createDryRuns({
        config: readDryRunConfig(of, pathOf),
        openProxy,
      });
      return {
        view: gitops.repoUrl
          ? {
              repository: repositoryName(gitops.repoUrl),
              branch: gitops.branch,
              cluster,
              isDefault: index === 0,
            }
          : undefined,
        service: new GitopsService(
          integrations,
          gitops,
          proxy,
          openDryRun,
          index === 0 || cluster === undefined ? undefined : scopeOf(cluster),
        ),
        namespaces: proxy && new ProxiedClusterNamespaces(proxy),
        proxy,
        sealing: readSealingConfig(of),
        pathOf,
      };
    },
  );
  return GitopsTargets.create({ common, further });
}
