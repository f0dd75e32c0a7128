import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installDefinitions } from '../kube/installDefinitions';
import { readManifests } from '../kube/readManifests';
import { controllersGroup } from '../pki/identities';
import { packageRoot, repositoryRoot } from '../state/repositoryRoot';
import { Controller } from './Controller';
import { answersOk } from './probes';

const goModule = 'sigs.k8s.io/kwok';
const simulated = join(packageRoot, 'stages');
const exampleDefinitions = join(repositoryRoot, 'examples/gitops/crds');

export const kwok: Controller = {
  name: 'kwok',
  summary: 'Plays the node, its pods, and the operators in stages/',
  program: {
    kind: 'go',
    name: 'kwok',
    tool: 'kwok',
    package: 'sigs.k8s.io/kwok/cmd/kwok',
    assets: ['node/fast', 'node/heartbeat', 'pod/fast'].map(stage => ({
      module: goModule,
      path: `kustomize/stage/${stage}`,
      to: `stages/${stage}`,
    })),
    buildSeconds: 83,
    scratchMegabytes: 500,
    megabytes: 64,
  },
  needs: ['kube-apiserver'],
  ports: ['kwok.http'],
  identity: { user: 'kwok', groups: [controllersGroup] },
  // It ends when a kind that a stage names is not served. Their operators
  // would bring the definitions; here they come from the examples.
  async prepare({ kube, signal }) {
    const refs = (await readManifests(simulated)).map(
      ({ spec }) => spec!.resourceRef as { apiGroup: string; kind: string },
    );
    await installDefinitions(kube, exampleDefinitions, {
      signal,
      only: ({ group, kind }) =>
        refs.some(
          ref => ref.kind === kind && ref.apiGroup.startsWith(`${group}/`),
        ),
    });
    for (const { apiGroup } of refs) {
      await kube.waitForSchema(apiGroup, signal);
    }
  },
  async launch({ kubeconfig, port, paths, program }) {
    const config = paths.data('kwok', 'stages.yaml');
    const stages = [
      ...(await stageFiles(join(program.assets!, 'stages/node/fast'))),
      ...(await stageFiles(join(program.assets!, 'stages/node/heartbeat'))),
      ...(await stageFiles(join(program.assets!, 'stages/pod/fast'))),
      ...(await stageFiles(simulated)),
    ];
    return {
      files: { [config]: stages.join('\n---\n') },
      args: [
        `--kubeconfig=${kubeconfig}`,
        '--manage-all-nodes',
        `--server-address=127.0.0.1:${port('kwok.http')}`,
        `--config=${config}`,
      ],
    };
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('kwok.http')}/healthz`),
  async register({ kube }) {
    await kube.apply({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: 'sandbox-node',
        labels: {
          'kubernetes.io/hostname': 'sandbox-node',
          'kubernetes.io/os': 'linux',
          type: 'kwok',
        },
        annotations: { 'vellum.io/simulated-by': 'kwok' },
      },
    });
  },
};

async function stageFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter(
    name => name.endsWith('.yaml') && name !== 'kustomization.yaml',
  );
  return Promise.all(
    names.sort().map(name => readFile(join(folder, name), 'utf8')),
  );
}
