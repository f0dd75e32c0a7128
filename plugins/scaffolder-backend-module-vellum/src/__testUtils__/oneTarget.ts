import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { GitopsService } from '../GitopsService';
import { GitopsConfig, readConfig } from '../readConfig';
import { SealingConfig } from '../sealing/SealingConfig';
import { GitopsTargets } from '../targets/GitopsTargets';
import { usualPathOf } from '../targets/TargetConfig';

/** The targets of a portal with one repository, whose cluster cannot be asked. */
export function oneTarget(
  forge: { configData: JsonObject } = { configData: {} },
  config: Partial<GitopsConfig> & { sealing?: SealingConfig } = {},
): GitopsTargets {
  const { sealing = {}, ...more } = config;
  const root = new ConfigReader(forge.configData);
  const gitops = { ...readConfig(root), ...more };
  return GitopsTargets.create({
    common: {
      view: gitops.repoUrl
        ? {
            repository: 'github.com/vellum/platform-gitops',
            cluster: gitops.entities.cluster,
            isDefault: true,
          }
        : undefined,
      service: new GitopsService(ScmIntegrations.fromConfig(root), gitops),
      namespaces: undefined,
      proxy: undefined,
      sealing,
      pathOf: usualPathOf,
    },
    further: [],
  });
}
