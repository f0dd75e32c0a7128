import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  defaultGitopsLayout,
  defaultKubeflowProfileLayout,
  defaultSeldonTeamLayout,
  EntityPlacement,
  GitopsLayout,
  KubeflowAccess,
  KubeflowProfileLayout,
  SeldonTeamDelivery,
  SeldonTeamLayout,
  VellumPlatformApi,
  VellumPlatformChoices,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { readFluxSource } from './readFluxSource';
import { PathOf, usualPathOf } from './targets/TargetConfig';

/** The paths of a product, and who applies what is there. @internal */
export type DeliveredLayout<Layout> = Layout & {
  /** The Flux Kustomization, as `namespace/name`; that of `entities` where absent. */
  fluxKustomization?: string;
};

/** Where each product lies in the repository. @internal */
export interface ProductLayouts {
  vellumPlatform: DeliveredLayout<GitopsLayout>;
  seldonTeam: DeliveredLayout<SeldonTeamLayout> & SeldonTeamDelivery;
  kubeflowProfile: DeliveredLayout<KubeflowProfileLayout>;
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
  platformApi?: VellumPlatformApi;
  choices: VellumPlatformChoices;
  layouts: ProductLayouts;
  kubeflow: KubeflowAccess;
}

/** Throws InputError that names the key, where a value is none that it may have. @internal */
export function readConfig(
  config: Config,
  pathOf: PathOf = usualPathOf,
): GitopsConfig {
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
    platformApi: readPlatformApi(gitops, pathOf),
    choices: readChoices(gitops?.getOptionalConfig('choices')),
    layouts: {
      vellumPlatform: readLayout(
        layouts?.getOptionalConfig('vellumPlatform'),
        defaultGitopsLayout,
      ),
      seldonTeam: {
        ...readLayout(
          layouts?.getOptionalConfig('seldonTeam'),
          defaultSeldonTeamLayout,
        ),
        fluxSource: readFluxSource(
          layouts?.getOptionalString('seldonTeam.fluxSource'),
          pathOf('layouts.seldonTeam.fluxSource'),
        ),
      },
      kubeflowProfile: readLayout(
        layouts?.getOptionalConfig('kubeflowProfile'),
        defaultKubeflowProfileLayout,
      ),
    },
    kubeflow: readKubeflowAccess(gitops?.getOptionalConfig('kubeflow')),
  };
}

/** The paths that are set, and the usual ones for the others. */
function readLayout<Layout extends object>(
  config: Config | undefined,
  usual: Layout,
): DeliveredLayout<Layout> {
  const paths = Object.fromEntries(
    Object.entries(usual).map(([key, path]) => [
      key,
      config?.getOptionalString(key) ?? path,
    ]),
  ) as Layout;
  return {
    ...paths,
    fluxKustomization: config?.getOptionalString('fluxKustomization'),
  };
}

function readKubeflowAccess(config: Config | undefined): KubeflowAccess {
  return {
    userIdHeader: config?.getOptionalString('userIdHeader'),
    userIdPrefix: config?.getOptionalString('userIdPrefix'),
    principals: config?.getOptionalStringArray('principals'),
    waypoint: config?.getOptionalString('waypoint'),
  };
}

/** Only the lists that are set: an empty one allows nothing, none leaves the choice as it is. */
function readChoices(config: Config | undefined): VellumPlatformChoices {
  const lists = [
    'chartRepositories',
    'istioVersions',
    'knativeOperatorVersions',
    'knativeServingVersions',
  ] as const;
  return Object.fromEntries(
    lists.flatMap(list => {
      const values = config?.getOptionalStringArray(list);
      return values ? [[list, values]] : [];
    }),
  );
}

function readPlatformApi(
  gitops: Config | undefined,
  pathOf: PathOf,
): VellumPlatformApi | undefined {
  const api = gitops?.getOptionalString('platformApi');
  if (api === undefined || api === 'claim' || api === 'xr') {
    return api;
  }
  throw new InputError(
    `${pathOf('platformApi')} in app-config is ${JSON.stringify(
      api,
    )}; it has to be claim or xr`,
  );
}
