import { argocdProgram } from '../programs/argocdProgram';
import { argocdIdentity, argocdLaunch } from './argocdLaunch';
import { Controller } from './Controller';
import { answersOk } from './probes';

export const argocdApplicationController: Controller = {
  name: 'argocd-application-controller',
  summary: 'Argo CD: compares and syncs Applications, wave by wave',
  program: argocdProgram,
  needs: ['argocd-repo-server'],
  ports: ['argocd-application-controller.metrics'],
  identity: argocdIdentity('argocd-application-controller'),
  notes: ['its metrics port listens on all interfaces'],
  launch(context) {
    const { port } = context;
    return argocdLaunch('argocd-application-controller', context, [
      `--redis=localhost:${port('redis.tcp')}`,
      `--repo-server=localhost:${port('argocd-repo-server.grpc')}`,
      `--metrics-port=${port('argocd-application-controller.metrics')}`,
      '--app-resync=30',
    ]);
  },
  isReady: ({ port }) =>
    answersOk(
      `http://127.0.0.1:${port(
        'argocd-application-controller.metrics',
      )}/healthz`,
    ),
};
