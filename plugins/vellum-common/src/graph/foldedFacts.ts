import { KubeObject } from '../kube/KubeObject';
import { joinNames } from '../text/joinNames';
import { ClusterReader } from './ClusterReader';
import { oldReplicaSets } from './relations/replicaSetHistory';
import { uncomposedResources } from './relations/uncomposedResources';
import { NodeFact } from './types';
import { NodeRole } from '../roles/NodeRole';

/** What the tree leaves out below an object is named on it: nothing is dropped silently. @internal */
export function foldedFacts(
  owner: KubeObject,
  role: NodeRole,
  reader: ClusterReader,
): NodeFact[] {
  const { uid } = owner.metadata;
  const facts: NodeFact[] = [];
  const owned = uid ? reader.snapshot.childrenOf(uid) : [];
  const folded = owned.length > 0 ? oldReplicaSets(owned).size : 0;
  if (folded > 0) {
    facts.push({ name: 'oldReplicaSets', value: String(folded) });
  }
  const uncomposed =
    role === 'composite' ? uncomposedResources(owner, reader) : [];
  if (uncomposed.length > 0) {
    const names = uncomposed.map(({ name }) => name);
    facts.push({ name: 'notCreatedYet', value: joinNames(names, 5) });
  }
  return facts;
}
