import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import {
  defaultGitopsLayout,
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
  cluster?: string;
  timeoutMs?: number;
  layout: GitopsLayout;
}

/** @internal */
export function readConfig(config: Config): GitopsConfig {
  const gitops = config.getOptionalConfig('vellum.gitops');
  const layout = gitops?.getOptionalConfig('layout');
  const pathOf = (key: keyof GitopsLayout) =>
    layout?.getOptionalString(key) ?? defaultGitopsLayout[key];
  return {
    repoUrl: gitops?.getOptionalString('repoUrl'),
    branch: gitops?.getOptionalString('branch'),
    cluster: gitops?.getOptionalString('cluster'),
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
