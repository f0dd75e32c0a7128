import { Controller } from '../controllers/Controller';
import { KubeClient } from '../kube/KubeClient';
import { bootstrapCluster, BootstrapTool } from '../seed';
import { SetupStep } from './startComponents';

/** Options of `seedSteps`. */
export interface SeedStepsOptions {
  chosen: readonly Controller[];
  kube: KubeClient;
  ports: Readonly<Record<string, number>>;
  signal?: AbortSignal;
}

/**
 * What must run before a tool follows the GitOps repository. More than the
 * tool itself: it would try at once, and then again only after its interval,
 * what needs the others.
 */
const prerequisites: readonly (readonly [BootstrapTool, readonly string[]])[] =
  [
    [
      'flux',
      [
        'forge',
        'chart-repository',
        'source-controller',
        'kustomize-controller',
        'function-patch-and-transform',
        'provider-kubernetes',
        'provider-helm',
        'kwok',
      ],
    ],
    [
      'argocd',
      ['forge', 'argocd-application-controller', 'argocd-server', 'kwok'],
    ],
  ];

/** Points Flux and Argo CD at the examples, where all they need is chosen. */
export function seedSteps(options: SeedStepsOptions): SetupStep[] {
  const { chosen, kube, ports, signal } = options;
  const names = chosen.map(({ name }) => name);
  return prerequisites
    .filter(([, needs]) => needs.every(need => names.includes(need)))
    .map(([tool, needs]) => ({
      name: `examples for ${tool}`,
      needs,
      run: () =>
        bootstrapCluster({
          kube,
          tool,
          signal,
          addresses: {
            forge: `http://127.0.0.1:${ports['forge.http']}`,
            charts: `http://127.0.0.1:${ports['chart-repository.http']}`,
          },
        }),
    }));
}
