import { controllersGroup } from '../pki/identities';
import { crossplaneProviderProgram } from '../programs/crossplaneProviderProgram';
import { applyProviderConfigs } from './applyProviderConfigs';
import { Controller } from './Controller';
import { answersOk } from './probes';

export const providerKubernetes: Controller = {
  name: 'provider-kubernetes',
  summary: 'Crossplane provider for any Kubernetes object',
  program: crossplaneProviderProgram('provider-kubernetes', {
    buildSeconds: 95,
    scratchMegabytes: 700,
    megabytes: 75,
  }),
  needs: ['crossplane'],
  ports: ['provider-kubernetes.health'],
  fixedPorts: [9443],
  identity: { user: 'provider-kubernetes', groups: [controllersGroup] },
  definitions: ['crds'],
  notes: ['its webhook listens on port 9443 of all interfaces'],
  launch({ port, pki }) {
    const health = `127.0.0.1:${port('provider-kubernetes.health')}`;
    return {
      args: [
        '--poll=10s',
        '--enable-watches',
        `--health-probe-bind-addr=${health}`,
      ],
      env: { TLS_SERVER_CERTS_DIR: pki('crossplane-server') },
    };
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('provider-kubernetes.health')}/readyz`),
  async register(context) {
    await applyProviderConfigs(context, {
      v1: 'kubernetes.crossplane.io/v1alpha1',
      v2: 'kubernetes.m.crossplane.io/v1alpha1',
    });
  },
};
