import { GitopsTarget } from '@vellum-io/backstage-plugin-vellum-common';

/** The clusters of all targets, each once. @internal */
export function clustersOf(targets: readonly GitopsTarget[]): string[] {
  const clusters = targets.flatMap(({ cluster }) => cluster ?? []);
  return [...new Set(clusters)];
}

/** The targets of a cluster; all where none is chosen. @internal */
export function targetsOf(
  targets: readonly GitopsTarget[],
  cluster: string | undefined,
): GitopsTarget[] {
  return targets.filter(
    target => cluster === undefined || target.cluster === cluster,
  );
}

/** The one that is taken where nobody chooses. @internal */
export function usualTarget(
  targets: readonly GitopsTarget[],
): GitopsTarget | undefined {
  return targets.length === 1
    ? targets[0]
    : targets.find(({ isDefault }) => isDefault);
}
