import { controllersGroup } from '../pki/identities';
import { fluxProgram } from '../programs/fluxProgram';
import { Controller } from './Controller';
import { answersOk } from './probes';

export const helmController: Controller = {
  name: 'helm-controller',
  summary: 'Flux: releases Helm charts',
  program: fluxProgram('helm-controller', {
    buildSeconds: 78,
    scratchMegabytes: 700,
    megabytes: 95,
  }),
  needs: ['source-controller'],
  ports: ['helm-controller.metrics', 'helm-controller.health'],
  identity: { user: 'helm-controller', groups: [controllersGroup] },
  definitions: ['crds'],
  launch({ port }) {
    return {
      args: [
        `--metrics-addr=127.0.0.1:${port('helm-controller.metrics')}`,
        `--health-addr=127.0.0.1:${port('helm-controller.health')}`,
        '--requeue-dependency=2s',
      ],
      env: { RUNTIME_NAMESPACE: 'flux-system' },
    };
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('helm-controller.health')}/readyz`),
};
