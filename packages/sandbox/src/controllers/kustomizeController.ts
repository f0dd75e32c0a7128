import { controllersGroup } from '../pki/identities';
import { fluxProgram } from '../programs/fluxProgram';
import { Controller } from './Controller';
import { answersOk } from './probes';

export const kustomizeController: Controller = {
  name: 'kustomize-controller',
  summary: 'Flux: applies what a source holds, in order of dependsOn',
  program: fluxProgram('kustomize-controller', {
    buildSeconds: 108,
    scratchMegabytes: 900,
    megabytes: 90,
  }),
  needs: ['source-controller'],
  ports: ['kustomize-controller.metrics', 'kustomize-controller.health'],
  identity: { user: 'kustomize-controller', groups: [controllersGroup] },
  definitions: ['crds'],
  launch({ port }) {
    return {
      args: [
        `--metrics-addr=127.0.0.1:${port('kustomize-controller.metrics')}`,
        `--health-addr=127.0.0.1:${port('kustomize-controller.health')}`,
        '--requeue-dependency=2s',
      ],
      env: { RUNTIME_NAMESPACE: 'flux-system' },
    };
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('kustomize-controller.health')}/readyz`),
};
