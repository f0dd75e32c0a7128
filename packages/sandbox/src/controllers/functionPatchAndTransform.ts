import { Controller } from './Controller';
import { portAnswers } from './probes';

const name = 'function-patch-and-transform';
const goModule = `github.com/crossplane-contrib/${name}`;

export const functionPatchAndTransform: Controller = {
  name,
  summary: 'The composition function that the example compositions use',
  program: {
    kind: 'go',
    name,
    tool: name,
    package: goModule,
    buildSeconds: 40,
    scratchMegabytes: 500,
    megabytes: 60,
  },
  needs: ['crossplane'],
  ports: [`${name}.grpc`],
  notes: [
    'its metrics listen on port 8080 of all interfaces when that is free',
  ],
  launch({ port, pki }) {
    return {
      args: [
        `--address=127.0.0.1:${port(`${name}.grpc`)}`,
        `--tls-certs-dir=${pki('crossplane-server')}`,
      ],
    };
  },
  isReady: ({ port }) => portAnswers(port(`${name}.grpc`)),
  /**
   * What the package manager does for an installed function: it registers a
   * revision and where that can be reached. Paused, so that nothing is pulled.
   */
  async register({ kube, port }) {
    const revision = {
      apiVersion: 'pkg.crossplane.io/v1',
      kind: 'FunctionRevision',
    };
    await kube.apply({
      ...revision,
      metadata: {
        name,
        labels: { 'pkg.crossplane.io/package': name },
        annotations: { 'crossplane.io/paused': 'true' },
      },
      spec: {
        desiredState: 'Active',
        image: `${goModule}:sandbox`,
        revision: 1,
      },
    });
    await kube.patchStatus({
      ...revision,
      name,
      patch: {
        status: {
          endpoint: `localhost:${port(`${name}.grpc`)}`,
          capabilities: ['composition'],
        },
      },
    });
  },
};
