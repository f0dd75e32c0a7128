import { Config, ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { TargetConfig, usualPathOf } from './TargetConfig';

const KEY = 'vellum.gitops';

/**
 * The configuration of each target, as if there were no other: the one of `vellum.gitops` itself, then those of
 * `vellum.gitops.targets`. What one of these leaves out is as for all, but for what belongs to another repository or another
 * cluster: a branch, a certificate and a dry run are never those of a neighbour.
 *
 * @internal
 */
export function readTargetConfigs(config: Config): TargetConfig[] {
  const { targets: _, ...common } =
    config.getOptional<JsonObject>(KEY) ?? ({} as JsonObject);
  const cluster = config.getOptionalString(`${KEY}.entities.cluster`);
  const further = config.getOptionalConfigArray(`${KEY}.targets`) ?? [];
  return [
    { config, pathOf: usualPathOf },
    ...further.map((target, index): TargetConfig => {
      const path = `${KEY}.targets[${index}]`;
      const own = target.get<JsonObject>();
      const ownCluster = target.getOptionalString('entities.cluster');
      const foreign = [
        ...(target.has('repoUrl') ? ['branch'] : []),
        ...(ownCluster !== undefined && ownCluster !== cluster
          ? ['sealing', 'dryRun', 'platformApi']
          : []),
        // A certificate and an address beside it would be of two clusters.
        ...['sealing', 'dryRun'].filter(key => target.has(key)),
      ];
      const inherited = Object.fromEntries(
        Object.entries(common).filter(([key]) => !foreign.includes(key)),
      );
      const ofAll = new ConfigReader(inherited);
      return {
        config: new ConfigReader(
          { vellum: { gitops: own } },
          path,
          new ConfigReader({ vellum: { gitops: inherited } }, KEY),
        ),
        pathOf: key =>
          !target.has(key) && ofAll.has(key)
            ? usualPathOf(key)
            : `${path}.${key}`,
      };
    }),
  ];
}
