import { KubeObject } from '../kube/KubeObject';

/** Label of what the sandbox put into a cluster, to find it again. */
export const ownerLabel = 'vellum.io/sandbox';

/** Kinds of one tool that the cluster does not serve yet. */
export interface DefinitionPlan {
  tool: string;
  /** Names of the CRDs. */
  names: readonly string[];
  /** Folder that holds them. */
  folder: string;
}

/** Objects from one folder of the examples. */
export interface ExamplePlan {
  /** Path below `examples/`. */
  source: string;
  objects: readonly KubeObject[];
}

/** What would be put into somebody's own cluster. */
export interface InstallationPlan {
  server: string;
  serverVersion: string;
  definitions: readonly DefinitionPlan[];
  examples: readonly ExamplePlan[];
  /** What cannot be installed, and why; a sentence each. */
  omitted: readonly string[];
}

/** The plan in words, to be agreed to. */
export function describePlan(plan: InstallationPlan): string {
  const { server, serverVersion, definitions, examples, omitted } = plan;
  return [
    `Cluster ${server} (Kubernetes ${serverVersion}). This will be installed there:`,
    ...definitions.map(
      ({ tool, names }) =>
        `  ${names.length} CRDs of ${tool}: ${names.join(', ')}`,
    ),
    ...examples.map(
      ({ source, objects }) =>
        `  examples/${source}: ${summarizeKinds(objects)}`,
    ),
    ...omitted.map(sentence => `  not: ${sentence}`),
    `All of it gets the label ${ownerLabel}. Controllers are not installed.`,
  ].join('\n');
}

function summarizeKinds(objects: readonly KubeObject[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of objects) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
}
