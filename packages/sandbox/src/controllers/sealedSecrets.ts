import { readFile } from 'node:fs/promises';
import { controllersGroup } from '../pki/identities';
import { Controller } from './Controller';
import { answersOk } from './probes';

const goModule = 'github.com/bitnami-labs/sealed-secrets';

export const sealedSecrets: Controller = {
  name: 'sealed-secrets',
  summary: 'Opens SealedSecrets',
  program: {
    kind: 'go',
    name: 'sealed-secrets',
    tool: 'sealed-secrets',
    // Its own command takes the API server's address only from a Pod.
    package: 'vellum.io/tools/sealed-secrets',
    sources: ['main.go'],
    assets: [
      { module: goModule, path: 'helm/sealed-secrets/crds', to: 'crds' },
    ],
    buildSeconds: 60,
    scratchMegabytes: 400,
    megabytes: 50,
  },
  needs: ['kube-controller-manager'],
  ports: ['sealed-secrets.health'],
  identity: { user: 'sealed-secrets', groups: [controllersGroup] },
  definitions: ['crds'],
  // It would make a key of its own; then nobody knew the certificate before it runs.
  async prepare({ kube, pki }) {
    await kube.apply({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'sealed-secrets-key',
        namespace: 'kube-system',
        labels: { 'sealedsecrets.bitnami.com/sealed-secrets-key': 'active' },
      },
      type: 'kubernetes.io/tls',
      data: {
        'tls.crt': await readFile(pki('sealed-secrets/tls.crt'), 'base64'),
        'tls.key': await readFile(pki('sealed-secrets/tls.key'), 'base64'),
      },
    });
  },
  launch: ({ port }) => ({
    args: [`--listen=127.0.0.1:${port('sealed-secrets.health')}`],
  }),
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('sealed-secrets.health')}/healthz`),
};
