import { createNamespace } from '../kube/createNamespace';
import { controllersGroup } from '../pki/identities';
import { fluxProgram } from '../programs/fluxProgram';
import { Controller } from './Controller';
import { answersOk } from './probes';

export const sourceController: Controller = {
  name: 'source-controller',
  summary: 'Flux: fetches Git and Helm repositories',
  program: fluxProgram('source-controller', {
    buildSeconds: 159,
    scratchMegabytes: 1500,
    megabytes: 110,
  }),
  needs: ['kube-controller-manager'],
  ports: [
    'source-controller.storage',
    'source-controller.metrics',
    'source-controller.health',
  ],
  identity: { user: 'source-controller', groups: [controllersGroup] },
  definitions: ['crds'],
  prepare: ({ kube }) => createNamespace(kube, 'flux-system'),
  launch({ paths, port }) {
    const storage = `127.0.0.1:${port('source-controller.storage')}`;
    return {
      folders: [paths.data('source-controller')],
      args: [
        `--storage-path=${paths.data('source-controller')}`,
        `--storage-addr=${storage}`,
        `--storage-adv-addr=${storage}`,
        `--metrics-addr=127.0.0.1:${port('source-controller.metrics')}`,
        `--health-addr=127.0.0.1:${port('source-controller.health')}`,
      ],
      env: { RUNTIME_NAMESPACE: 'flux-system' },
    };
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('source-controller.health')}/readyz`),
};
