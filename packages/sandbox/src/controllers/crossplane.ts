import { createNamespace } from '../kube/createNamespace';
import { controllersGroup } from '../pki/identities';
import { Controller } from './Controller';
import { answersOk } from './probes';

const goModule = 'github.com/crossplane/crossplane/v2';

export const crossplane: Controller = {
  name: 'crossplane',
  summary: 'Crossplane 2: claims, composites, compositions',
  program: {
    kind: 'go',
    name: 'crossplane',
    tool: 'crossplane',
    package: `${goModule}/cmd/crossplane`,
    assets: [{ module: goModule, path: 'cluster/crds', to: 'crds' }],
    buildSeconds: 143,
    scratchMegabytes: 1500,
    megabytes: 90,
  },
  needs: ['kube-controller-manager'],
  ports: ['crossplane.metrics', 'crossplane.health'],
  identity: { user: 'crossplane', groups: [controllersGroup] },
  definitions: ['crds'],
  notes: ['its metrics and health ports listen on all interfaces'],
  async prepare({ kube }) {
    await createNamespace(kube, 'crossplane-system');
    await kube.apply({
      apiVersion: 'pkg.crossplane.io/v1beta1',
      kind: 'Lock',
      metadata: { name: 'lock' },
    });
  },
  launch({ paths, port, pki }) {
    return {
      folders: [paths.data('crossplane', 'xpkg')],
      args: [
        'core',
        'start',
        // Providers and functions are our own processes, not its Deployments.
        '--package-runtime=External',
        '--enable-webhooks=false',
        `--xpkg-cache-dir=${paths.data('crossplane', 'xpkg')}`,
        `--metrics-port=${port('crossplane.metrics')}`,
        `--health-probe-port=${port('crossplane.health')}`,
        `--tls-client-certs-dir=${pki('crossplane-client')}`,
        `--tls-server-certs-dir=${pki('crossplane-server')}`,
        '--poll-interval=10s',
      ],
    };
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('crossplane.health')}/readyz`),
};
