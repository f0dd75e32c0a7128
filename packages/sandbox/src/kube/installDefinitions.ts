import { KubeClient } from './KubeClient';
import { KubeObject } from './KubeObject';
import { readManifests } from './readManifests';

interface DefinitionSpec {
  group: string;
  names: { kind: string };
  versions: { name: string; served: boolean }[];
  conversion?: unknown;
}

const parallel = 6;

/** Options of `installDefinitions`. */
export interface InstallDefinitionsOptions {
  signal?: AbortSignal;
  /** Which of the folder's definitions to install; all by default. */
  only?: (definition: { name: string; group: string; kind: string }) => boolean;
  /** Added to each. */
  labels?: Record<string, string>;
}

/** Applies the CRDs of a folder and waits until their kinds are served. */
export async function installDefinitions(
  kube: KubeClient,
  folder: string,
  { signal, only = () => true, labels }: InstallDefinitionsOptions = {},
): Promise<void> {
  const definitions = (await readManifests(folder)).filter(object => {
    if (object.kind !== 'CustomResourceDefinition') {
      return false;
    }
    const { group, names } = object.spec as unknown as DefinitionSpec;
    return only({ name: object.metadata.name, group, kind: names.kind });
  });
  const queue = definitions.map(definition => prepare(definition, labels));
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        await kube.apply(next);
      }
    }),
  );
  for (const { spec } of definitions) {
    const { group, names, versions } = spec as unknown as DefinitionSpec;
    const { name } = versions.find(version => version.served)!;
    await kube.waitForKind(`${group}/${name}`, names.kind, signal);
  }
}

/**
 * A conversion webhook names a service inside the cluster, which has no
 * process behind it here; each of these kinds has one stored version.
 */
function prepare(
  definition: KubeObject,
  labels: Record<string, string> = {},
): KubeObject {
  const { conversion, ...spec } = definition.spec as unknown as DefinitionSpec;
  const { status: _, ...rest } = definition;
  return {
    ...rest,
    metadata: {
      ...rest.metadata,
      labels: { ...rest.metadata.labels, ...labels },
    },
    spec: { ...spec },
  };
}
