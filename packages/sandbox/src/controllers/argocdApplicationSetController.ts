import { hasStartedWatch } from '../audit/hasStartedWatch';
import { argocdProgram } from '../programs/argocdProgram';
import { argocdIdentity, argocdLaunch } from './argocdLaunch';
import { Controller } from './Controller';

const name = 'argocd-applicationset-controller';

export const argocdApplicationSetController: Controller = {
  name,
  summary: 'Argo CD: makes Applications from ApplicationSets, step by step',
  program: argocdProgram,
  needs: ['argocd-repo-server'],
  ports: [`${name}.metrics`, `${name}.probe`, `${name}.webhook`],
  identity: argocdIdentity(name),
  launch(context) {
    const { port } = context;
    return argocdLaunch(name, context, [
      `--metrics-addr=localhost:${port(`${name}.metrics`)}`,
      `--probe-addr=localhost:${port(`${name}.probe`)}`,
      `--webhook-addr=localhost:${port(`${name}.webhook`)}`,
      `--argocd-repo-server=localhost:${port('argocd-repo-server.grpc')}`,
      '--enable-progressive-syncs',
    ]);
  },
  // Its probes answer nothing: no check is registered behind them.
  isReady: ({ paths, auditPosition }) =>
    hasStartedWatch(paths.auditLog, {
      user: name,
      resource: 'applicationsets',
      from: auditPosition,
    }),
};
