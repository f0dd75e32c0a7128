import { argocdProgram } from '../programs/argocdProgram';
import { argocdIdentity, argocdLaunch } from './argocdLaunch';
import { Controller } from './Controller';
import { answersOk } from './probes';

export const argocdServer: Controller = {
  name: 'argocd-server',
  summary: 'Argo CD: its API (no web pages: its module has none)',
  program: argocdProgram,
  needs: ['argocd-repo-server'],
  ports: ['argocd-server.http', 'argocd-server.metrics'],
  identity: argocdIdentity('argocd-server'),
  launch(context) {
    const { port } = context;
    return argocdLaunch('argocd-server', context, [
      '--address=127.0.0.1',
      `--port=${port('argocd-server.http')}`,
      '--metrics-address=127.0.0.1',
      `--metrics-port=${port('argocd-server.metrics')}`,
      `--redis=localhost:${port('redis.tcp')}`,
      `--repo-server=localhost:${port('argocd-repo-server.grpc')}`,
      // Plain HTTP, as it never leaves this machine.
      '--insecure',
    ]);
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('argocd-server.http')}/healthz`),
};
