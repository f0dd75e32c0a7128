import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import {
  defaultGitopsLayout,
  EntityPlacement,
  GitopsLayout,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';

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
  layout: GitopsLayout;
}

/** @internal */
export function readConfig(config: Config): GitopsConfig {
  const gitops = config.getOptionalConfig('vellum.gitops');
  const entities = gitops?.getOptionalConfig('entities');
  const layout = gitops?.getOptionalConfig('layout');
  const pathOf = (key: keyof GitopsLayout) =>
    layout?.getOptionalString(key) ?? defaultGitopsLayout[key];
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
    layout: {
      claimFile: pathOf('claimFile'),
      claimKustomization: pathOf('claimKustomization'),
      entityFile: pathOf('entityFile'),
      entityLocation: pathOf('entityLocation'),
    },
  };
}
