import { createNamespace } from '../kube/createNamespace';
import { readManifests } from '../kube/readManifests';
import { argocdProgram } from '../programs/argocdProgram';
import { argocdIdentity, argocdLaunch } from './argocdLaunch';
import { Controller } from './Controller';
import { answersOk } from './probes';

/**
 * Gives a child Application a health, so that it holds back the wave it is
 * in; without it an app of apps is healthy while its children progress.
 */
const applicationHealth = `local health = { status = "Progressing", message = "" }
if obj.status ~= nil and obj.status.health ~= nil then
  health.status = obj.status.health.status or health.status
  health.message = obj.status.health.message or ""
end
return health
`;

export const argocdRepoServer: Controller = {
  name: 'argocd-repo-server',
  summary: 'Argo CD: renders manifests from Git',
  program: argocdProgram,
  needs: ['kube-controller-manager', 'redis'],
  ports: ['argocd-repo-server.grpc', 'argocd-repo-server.metrics'],
  identity: argocdIdentity('argocd-repo-server'),
  definitions: ['crds'],
  async prepare({ kube, program }) {
    await createNamespace(kube, 'argocd');
    for (const object of await readManifests(`${program.assets}/config`)) {
      const { name } = object.metadata;
      await kube.apply({
        ...object,
        metadata: { ...object.metadata, namespace: 'argocd' },
        ...(name === 'argocd-cm' && {
          data: {
            ...(object.data as object),
            'application.resourceTrackingMethod': 'annotation',
            'resource.customizations.health.argoproj.io_Application':
              applicationHealth,
          },
        }),
      });
    }
  },
  launch(context) {
    const { port } = context;
    return argocdLaunch('argocd-repo-server', context, [
      '--address=127.0.0.1',
      `--port=${port('argocd-repo-server.grpc')}`,
      '--metrics-address=127.0.0.1',
      `--metrics-port=${port('argocd-repo-server.metrics')}`,
      `--redis=localhost:${port('redis.tcp')}`,
    ]);
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('argocd-repo-server.metrics')}/healthz`),
};
