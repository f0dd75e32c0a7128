import {
  GitopsCapacity,
  readQuantity,
} from '@vellum-io/backstage-plugin-vellum-common';

/** What a quota can be about here. @internal */
export type QuotaResource = 'cpu' | 'memory';

/** Units that people count in: cores, and Gi. */
const UNIT: Record<QuotaResource, number> = { cpu: 1, memory: 2 ** 30 };

/** What is left of a cluster, in cores or Gi. @internal */
export interface QuotaComparison {
  total: number;
  /** Not promised to anybody yet; below zero where more is promised than there is. */
  free: number;
  /** What a quota would leave of it; undefined where none is typed that can be read. */
  left: number | undefined;
}

/**
 * Compares what a person types with what a cluster has and what its quotas promise.
 *
 * @internal
 */
export function compareQuota(
  { total, promised }: Extract<GitopsCapacity, { status: 'known' }>,
  resource: QuotaResource,
  typed: string | undefined,
): QuotaComparison {
  const unit = UNIT[resource];
  const free = total[resource] - promised[resource];
  const wanted = readQuantity(typed?.trim());
  return {
    total: round(total[resource] / unit),
    free: round(free / unit),
    left: wanted === undefined ? undefined : round((free - wanted) / unit),
  };
}

/** Nobody plans with less than a hundredth of a core. */
function round(amount: number): number {
  // Adding zero makes minus zero plain.
  return Math.round(amount * 100) / 100 + 0;
}
