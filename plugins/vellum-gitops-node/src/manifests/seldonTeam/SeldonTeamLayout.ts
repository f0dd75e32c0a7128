import { InputError } from '@backstage/errors';
import { posix } from 'node:path';
import { ProductPlace } from '../files/ProductPlace';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * Where Seldon teams lie in a GitOps repository. Paths are relative to its root; `{team}`, `{environment}` and
 * `{namespace}` (that of the models) stand for those of the team.
 *
 * @public
 */
export interface SeldonTeamLayout {
  /** Folder of a team in one environment. */
  folder: string;
  /** kustomization.yaml that lists the folders; also the folder that is searched for namespaces of the same name. */
  kustomization: string;
  /** Another folder that is searched for namespaces of the same name. */
  namespaces: string;
  /** File of a catalog entity. */
  entityFile: string;
  /** File of the catalog Location that lists the entities. */
  entityLocation: string;
}

/**
 * The layout that templates start from.
 *
 * @public
 */
export const defaultSeldonTeamLayout: SeldonTeamLayout = {
  folder: 'seldon/{environment}/{team}',
  kustomization: 'seldon/{environment}/kustomization.yaml',
  namespaces: 'namespaces',
  entityFile: 'catalog/{namespace}.yaml',
  entityLocation: 'catalog/all.yaml',
};

/** @internal */
export function placeSeldonTeam(
  input: Pick<
    SeldonTeamInput,
    'team' | 'environment' | 'modelsNamespace' | 'workloadsNamespace'
  >,
  layout: SeldonTeamLayout,
): ProductPlace & { folder: string; namespaces: string } {
  const fillIn = (pattern: string) =>
    pattern
      .replaceAll('{team}', input.team)
      .replaceAll('{environment}', input.environment)
      .replaceAll('{namespace}', namespacesOf(input).models);
  const folder = fillIn(layout.folder);
  return {
    folder,
    kustomization: posix.join(folder, 'kustomization.yaml'),
    parentKustomization: fillIn(layout.kustomization),
    namespaces: fillIn(layout.namespaces),
    entityFile: fillIn(layout.entityFile),
    entityLocation: fillIn(layout.entityLocation),
  };
}

/**
 * The folder of a team of which only the name is known. Throws InputError where the layout needs more than that.
 *
 * @internal
 */
export function seldonTeamFolder(
  { team, environment }: Pick<SeldonTeamInput, 'team' | 'environment'>,
  { folder }: SeldonTeamLayout,
): string {
  if (folder.includes('{namespace}')) {
    throw new InputError(
      'Teams cannot be found where vellum.gitops.layouts.seldonTeam.folder holds {namespace}; use {team} and {environment} only',
    );
  }
  return folder
    .replaceAll('{team}', team)
    .replaceAll('{environment}', environment);
}
