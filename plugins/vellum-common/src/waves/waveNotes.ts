import { describeRef } from '../graph/describeRef';
import { otherClusterOf } from '../graph/relations/argocd';
import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';
import { joinNames } from '../text/joinNames';
import { Lane, LaneCard } from './LaneBoard';
import { SyncGroup, SyncProgress } from './SyncProgress';

/** What a reader of the board must know that no lane says. @internal */
export function waveNotes(
  application: KubeObject,
  groups: readonly SyncGroup[],
  lanes: readonly Lane[],
  { isRunning, phase, message, last }: SyncProgress,
  {
    leftovers,
    isComplete,
  }: { leftovers: readonly ResourceRef[]; isComplete: boolean },
): string[] {
  const notes: string[] = [];
  const cards = lanes.flatMap(lane => lane.cards);
  if (lanes.length > 1) {
    notes.push(
      'A wave starts when everything in the wave before it is healthy.',
    );
  }
  if (cards.some(card => card.now === 'no gate')) {
    notes.push(
      'no gate: Argo CD has no health check for this kind, it never holds a wave.',
    );
  }
  if (cards.some(card => card.gateReason === 'unknown-check')) {
    notes.push(
      'An Application holds a wave only where argocd-cm has a health check for it.',
    );
  }
  if (groups.some(({ tasks }) => tasks.some(task => task.isHealthComputed))) {
    notes.push(
      "The Application does not hold the health of its objects: it is computed here, by Argo CD's rules, from the live objects.",
    );
  }
  const fallen = lanes
    .filter((lane, index) => phase && lane.state === 'done' && index < last)
    .flatMap(lane => lane.cards.filter(card => card.gates && isIll(card)));
  if (fallen.length > 0) {
    const names = joinNames(fallen.map(card => describeRef(card)));
    const plural = fallen.length > 1;
    notes.push(
      `${names} ${plural ? 'were' : 'was'} healthy when ${
        plural ? 'their' : 'its'
      } wave ended and ${plural ? 'are' : 'is'} not now${
        isRunning ? '; this does not hold the sync' : ''
      }.`,
    );
  }
  const unready = lanes[last]?.cards.filter(
    card => card.state !== 'done' && !card.gates,
  );
  if (phase === 'Succeeded' && unready && unready.length > 0) {
    notes.push(
      'The last wave holds nothing: the sync was over when it was applied.',
    );
  }
  if (phase && !isRunning && phase !== 'Succeeded' && message) {
    notes.push(`The last sync ended as ${phase}: ${message}`);
  }
  const isOpen = isRunning && !groups.some(group => group.phase === 'PostSync');
  if (isOpen && !isComplete) {
    notes.push('Hooks that have not run yet are not listed.');
  }
  if (cards.some(card => card.tie !== undefined)) {
    notes.push(
      'Cards of the same tie are applied in no set order: Argo CD sorts a wave by kind and name only.',
    );
  }
  const pruned = leftovers.length;
  if (pruned > 0) {
    notes.push(
      pruned === 1
        ? '1 object is no longer in Git and waits to be pruned.'
        : `${pruned} objects are no longer in Git and wait to be pruned.`,
    );
  }
  const cluster = otherClusterOf(application);
  if (cluster) {
    notes.push(`It deploys to cluster ${cluster}, which is not read here.`);
  }
  return notes;
}

/** Not healthy now, as far as it is known. */
function isIll({ state }: LaneCard): boolean {
  return state !== 'done' && state !== 'waiting' && state !== 'unknown';
}
