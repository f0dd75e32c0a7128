import { join } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { Controller } from '../controllers/Controller';
import { KubeClient } from '../kube/KubeClient';
import { KubeObject } from '../kube/KubeObject';
import { parseManifests, readManifests } from '../kube/readManifests';
import { Binaries } from '../programs/Binaries';
import { findOnMachine } from '../programs/findOnMachine';
import { runProgram } from '../programs/runProgram';
import { Environment } from '../state/locations';
import { repositoryRoot } from '../state/repositoryRoot';
import {
  DefinitionPlan,
  ExamplePlan,
  InstallationPlan,
} from './InstallationPlan';

/** Options of `planInstallation`. */
export interface PlanInstallationOptions {
  kube: KubeClient;
  binaries: Binaries;
  controllers: readonly Controller[];
  env: Environment;
  signal?: AbortSignal;
}

const examplesFolder = join(repositoryRoot, 'examples');

/** In the order in which they are applied. */
const kustomizations = [
  'gitops/crds',
  'gitops/namespaces',
  // With the addresses of the public chart repositories.
  'gitops/clusters/production/crossplane-apis',
  'gitops/platforms',
  'gitops/teamspaces',
];

/** Compares what the examples need with what the cluster has. */
export async function planInstallation(
  options: PlanInstallationOptions,
): Promise<InstallationPlan> {
  const { kube, binaries, controllers, env, signal } = options;
  const { gitVersion } = await kube.connection.request<{ gitVersion: string }>({
    path: '/version',
    attempt: 'ask for the version',
    signal,
  });
  const omitted: string[] = [];
  const definitions: DefinitionPlan[] = [];
  for (const { name, program, definitions: folders = [] } of controllers) {
    if (program.kind !== 'go' || folders.length === 0) {
      continue;
    }
    const assets = await binaries.provideAssets(program, signal);
    if (!assets) {
      omitted.push(
        `CRDs of ${name}: they come from its Go module, and there is neither Go nor a copy in the cache`,
      );
      continue;
    }
    for (const folder of folders) {
      const plan = await missingDefinitions(kube, name, join(assets, folder));
      if (plan.names.length > 0) {
        definitions.push(plan);
      }
    }
  }
  return {
    server: kube.connection.server,
    serverVersion: gitVersion,
    definitions,
    examples: await readExamples(env),
    omitted,
  };
}

async function missingDefinitions(
  kube: KubeClient,
  tool: string,
  folder: string,
): Promise<DefinitionPlan> {
  const names: string[] = [];
  for (const object of await readManifests(folder)) {
    // A definition that is there belongs to whoever installed the tool.
    if (
      object.kind === 'CustomResourceDefinition' &&
      !(await kube.get({ ...object, name: object.metadata.name }))
    ) {
      names.push(object.metadata.name);
    }
  }
  return { tool, folder, names };
}

async function readExamples(env: Environment): Promise<ExamplePlan[]> {
  const plans: ExamplePlan[] = [
    {
      source: 'rbac',
      objects: await readManifests(join(examplesFolder, 'rbac')),
    },
  ];
  const kubectl = await findOnMachine('kubectl', env);
  if (!kubectl) {
    throw new NotFoundError(
      'kubectl was not found; it renders the examples for an existing cluster: put it on PATH',
    );
  }
  for (const source of kustomizations) {
    plans.push({ source, objects: await render(kubectl.path, source) });
  }
  return plans;
}

async function render(kubectl: string, source: string): Promise<KubeObject[]> {
  const folder = join(examplesFolder, source);
  const { code, stdout, stderr } = await runProgram(kubectl, [
    'kustomize',
    folder,
  ]);
  if (code !== 0) {
    throw new NotFoundError(`examples/${source}: ${stderr.trim()}`);
  }
  return parseManifests(stdout, source);
}
