import {
  KubeObject,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { definition } from './composite';
import { condition, objectOf } from './objects';
import { makeTeam } from './team';

/** How many nodes one more team adds to the graph of the whole platform. */
const NODES_PER_TEAM = 37;

/** A platform that no cluster has, in the proportions of one that some have. */
export interface Platform {
  objects: KubeObject[];
  kustomizations: ResourceRef[];
  claims: ResourceRef[];
  applications: ResourceRef[];
}

/**
 * A platform of about so many nodes, always the same for the same number: teams with claims, releases, Applications and
 * Deployments, down to their pods. Of twelve teams one has a pod that crashes, and every fifth waits for the one before.
 */
export function makePlatform(nodes: number): Platform {
  const count = Math.max(1, Math.round(nodes / NODES_PER_TEAM));
  const teams = Array.from({ length: count }, (_, at) =>
    makeTeam({
      at,
      fails: at % 12 === 3,
      ...(at % 5 === 4 && { waitsFor: at - 1 }),
    }),
  );
  const sources = [
    ['GitRepository', 'platform'],
    ['HelmRepository', 'charts'],
  ].map(([kind, name]) =>
    objectOf({
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind,
      name,
      namespace: 'flux-system',
      spec: { url: `https://git.example/${name}` },
      status: {
        observedGeneration: 1,
        conditions: [condition('Ready', 'True', 'Succeeded')],
      },
    }),
  );
  const provider = ['helm', 'kubernetes'].map(name =>
    objectOf({
      apiVersion: `${name}.crossplane.io/v1alpha1`,
      kind: 'ProviderConfig',
      name: 'default',
      spec: { credentials: { source: 'InjectedIdentity' } },
    }),
  );
  return {
    objects: [
      definition,
      ...sources,
      ...provider,
      ...teams.flatMap(team => team.objects),
    ],
    kustomizations: teams.map(team => team.kustomization),
    claims: teams.map(team => team.claim),
    applications: teams.map(team => team.application),
  };
}
