import { Config } from '@backstage/config';

/**
 * Where app-config says something about a target: `vellum.gitops.targets[0].dryRun` for `dryRun`. Where it says nothing, the
 * place to say it for this target alone.
 *
 * @internal
 */
export type PathOf = (key: string) => string;

/** What app-config says of one target. @internal */
export interface TargetConfig {
  /** As if there were no other. */
  config: Config;
  pathOf: PathOf;
}

/** That of `vellum.gitops` itself. @internal */
export const usualPathOf: PathOf = key => `vellum.gitops.${key}`;
