import { PlanDryRun } from './PlanDryRun';

/**
 * The outcome of a dry run as a sentence without its full stop; undefined where the cluster accepted nothing, which is no
 * good news.
 *
 * @internal
 */
export function describeDryRun({
  cluster,
  accepted,
  refused,
  untried,
  standIn,
}: PlanDryRun): string | undefined {
  if (accepted === 0) {
    return undefined;
  }
  const all = accepted + refused + untried;
  const part = accepted < all ? `${accepted} of ${all}` : `all ${all}`;
  const what = all === 1 ? 'the object' : `${part} objects`;
  return [
    `Cluster ${cluster} accepted ${what} in a dry run`,
    ...(standIn ? [describeStandIn(standIn, accepted)] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(untried > 0 ? [`${untried} not tried`] : []),
  ].join('; ');
}

function describeStandIn(
  standIn: NonNullable<PlanDryRun['standIn']>,
  accepted: number,
): string {
  const isEach = standIn.accepted === accepted;
  return `${isEach ? '' : `${standIn.accepted} of them `}tried in namespace ${
    standIn.namespace
  }, because the namespaces they are for are not there yet`;
}
