import { hasStartedWatch } from '../audit/hasStartedWatch';
import { controllersGroup } from '../pki/identities';
import { crossplaneProviderProgram } from '../programs/crossplaneProviderProgram';
import { applyProviderConfigs } from './applyProviderConfigs';
import { Controller } from './Controller';

export const providerHelm: Controller = {
  name: 'provider-helm',
  summary: 'Crossplane provider for Helm releases',
  program: crossplaneProviderProgram('provider-helm', {
    buildSeconds: 135,
    scratchMegabytes: 900,
    megabytes: 85,
  }),
  needs: ['crossplane'],
  identity: { user: 'provider-helm', groups: [controllersGroup] },
  definitions: ['crds'],
  launch({ pki }) {
    return {
      args: ['--poll=10s'],
      env: { TLS_SERVER_CERTS_DIR: pki('crossplane-server') },
    };
  },
  // It has no health port. It works once it watches what it is there for.
  isReady: ({ paths, auditPosition }) =>
    hasStartedWatch(paths.auditLog, {
      user: 'provider-helm',
      resource: 'releases',
      from: auditPosition,
    }),
  async register(context) {
    await applyProviderConfigs(context, {
      v1: 'helm.crossplane.io/v1beta1',
      v2: 'helm.m.crossplane.io/v1beta1',
    });
  },
};
