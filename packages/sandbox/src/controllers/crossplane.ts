import { readFile } from 'node:fs/promises';
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
  ports: ['crossplane.metrics', 'crossplane.health', 'crossplane.webhook'],
  identity: { user: 'crossplane', groups: [controllersGroup] },
  definitions: ['crds'],
  notes: ['its metrics, health and webhook ports listen on all interfaces'],
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
        // Without it, Usages protect nothing: the webhook is what refuses to delete.
        `--webhook-port=${port('crossplane.webhook')}`,
        `--xpkg-cache-dir=${paths.data('crossplane', 'xpkg')}`,
        `--metrics-port=${port('crossplane.metrics')}`,
        `--health-probe-port=${port('crossplane.health')}`,
        `--tls-client-certs-dir=${pki('crossplane-client')}`,
        `--tls-server-certs-dir=${pki('crossplane-server')}`,
        '--poll-interval=10s',
        // A new platform is up within ten seconds here, so the events of its
        // whole life come at once. With the default of 100 the breaker opens
        // on a healthy composite, which then stands still for half a minute.
        '--circuit-breaker-burst=500',
        '--circuit-breaker-refill-rate=50',
      ],
    };
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('crossplane.health')}/readyz`),
  /** As its chart has it, but by an address: a process has no Service. */
  async register({ kube, port, pki }) {
    await kube.apply({
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingWebhookConfiguration',
      metadata: { name: 'crossplane-no-usages' },
      webhooks: [
        {
          name: 'nousages.protection.crossplane.io',
          admissionReviewVersions: ['v1'],
          sideEffects: 'None',
          failurePolicy: 'Fail',
          clientConfig: {
            url: `https://127.0.0.1:${port(
              'crossplane.webhook',
            )}/validate-no-usages`,
            caBundle: await readFile(pki('crossplane-server/ca.crt'), 'base64'),
          },
          objectSelector: { matchLabels: { 'crossplane.io/in-use': 'true' } },
          rules: [
            {
              apiGroups: ['*'],
              apiVersions: ['*'],
              operations: ['DELETE'],
              resources: ['*'],
            },
          ],
        },
      ],
    });
  },
};
