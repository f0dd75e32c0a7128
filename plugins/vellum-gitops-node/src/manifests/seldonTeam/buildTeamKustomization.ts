import { JsonObject } from '@backstage/types';
import { ManifestFile } from '../files/ManifestFile';
import { teamLabels } from './buildNamespace';
import { FluxSource } from './SeldonTeamDelivery';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * Beside the folder of the team, and listed in its place. With a dot, which the name of no team has.
 *
 * @internal
 */
export function teamKustomizationFile(folder: string): string {
  return `${folder}.flux.yaml`;
}

/** @internal */
export function teamKustomizationName({
  team,
  environment,
}: Pick<SeldonTeamInput, 'team' | 'environment'>): string {
  return `seldon-${team}-${environment}`;
}

/**
 * The Flux Kustomization of one team: it is applied, held back and pruned by itself, and another team that fails is none of
 * its business.
 *
 * @internal
 */
export function buildTeamKustomization(
  input: SeldonTeamInput,
  folder: string,
  source: FluxSource,
): ManifestFile {
  const object: JsonObject = {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: {
      name: teamKustomizationName(input),
      namespace: source.namespace,
      labels: teamLabels(input),
    },
    spec: {
      interval: '10m',
      retryInterval: '1m',
      timeout: '5m',
      path: `./${folder}`,
      // A team that leaves git takes its namespaces along: that is what removing one means.
      prune: true,
      sourceRef: { kind: source.kind, name: source.name },
    },
  };
  return { path: teamKustomizationFile(folder), objects: [object] };
}
