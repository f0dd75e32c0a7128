import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import {
  defaultGitopsLayout,
  defaultKubeflowProfileLayout,
  defaultSeldonTeamLayout,
  EntityPlacement,
  GitopsLayout,
  KubeflowProfileLayout,
  SeldonTeamLayout,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';

/** Where each product lies in the repository. @internal */
export interface ProductLayouts {
  vellumPlatform: GitopsLayout;
  seldonTeam: SeldonTeamLayout;
  kubeflowProfile: KubeflowProfileLayout;
}

/**
 * What app-config says about the GitOps repository.
 *
 * @internal
 */
export interface GitopsConfig {
  repoUrl?: string;
  branch?: string;
  entities: EntityPlacement;
  timeoutMs?: number;
  layouts: ProductLayouts;
}

/** @internal */
export function readConfig(config: Config): GitopsConfig {
  const gitops = config.getOptionalConfig('vellum.gitops');
  const entities = gitops?.getOptionalConfig('entities');
  const layouts = gitops?.getOptionalConfig('layouts');
  return {
    repoUrl: gitops?.getOptionalString('repoUrl'),
    branch: gitops?.getOptionalString('branch'),
    entities: {
      cluster: entities?.getOptionalString('cluster'),
      system: entities?.getOptionalString('system'),
      fluxKustomization: entities?.getOptionalString('fluxKustomization'),
    },
    timeoutMs: gitops?.has('requestTimeout')
      ? durationToMilliseconds(
          readDurationFromConfig(gitops, { key: 'requestTimeout' }),
        )
      : undefined,
    layouts: {
      vellumPlatform: readLayout(
        layouts?.getOptionalConfig('vellumPlatform'),
        defaultGitopsLayout,
      ),
      seldonTeam: readLayout(
        layouts?.getOptionalConfig('seldonTeam'),
        defaultSeldonTeamLayout,
      ),
      kubeflowProfile: readLayout(
        layouts?.getOptionalConfig('kubeflowProfile'),
        defaultKubeflowProfileLayout,
      ),
    },
  };
}

/** The paths that are set, and the usual ones for the others. */
function readLayout<Layout extends object>(
  config: Config | undefined,
  usual: Layout,
): Layout {
  return Object.fromEntries(
    Object.entries(usual).map(([key, path]) => [
      key,
      config?.getOptionalString(key) ?? path,
    ]),
  ) as Layout;
}
