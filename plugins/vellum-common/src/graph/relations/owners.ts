import { isBuiltInKind } from '../../kube/builtInKinds';
import { GroupKind, groupKindOf } from '../../kube/GroupKind';
import { lookUpKind } from '../../kube/lookUpKind';
import { KubeObject } from '../../kube/KubeObject';
import { refOf } from '../../kube/ResourceRef';
import { joinNames } from '../../text/joinNames';
import { describeRef } from '../describeRef';
import { MADE_KINDS } from './madeKinds';
import { isNoise } from './noise';
import { Link, Relation, RelationContext } from './Relation';
import { oldReplicaSets } from './replicaSetHistory';

const NONE: readonly never[] = [];

/** Owner references down to the pod. @internal */
export const ownerRelation: Relation = (owner, context) => {
  const { uid } = owner.metadata;
  const made = lookUpKind(MADE_KINDS, groupKindOf(owner));
  if (made) {
    wantMade(made, owner, context);
  }
  const owned = uid ? context.reader.snapshot.childrenOf(uid) : NONE;
  if (owned.length === 0) {
    return NONE;
  }
  const old = oldReplicaSets(owned);
  const links: Link[] = [];
  for (const child of owned) {
    const ref = refOf(child);
    if (!old.has(child) && !isNoise(ref)) {
      links.push({ relation: 'owns', ref });
    }
  }
  return links;
};

/** Children are not referenced: those that may not be read leave no trace but this. */
function wantMade(
  kinds: readonly GroupKind[],
  owner: KubeObject,
  { reader, report }: RelationContext,
): void {
  const { namespace } = owner.metadata;
  let notRead = 0;
  for (const made of kinds) {
    const { group, kind } = made;
    const coverage = reader.want({ group, kind, namespace });
    if (coverage.state === 'forbidden') {
      const where =
        namespace && isBuiltInKind(made) ? ` in namespace ${namespace}` : '';
      report({
        type: 'forbidden',
        message: `No permission to read kind ${kind}${where}: ${coverage.message}. What ${owner.kind} ${owner.metadata.name} made is not shown.`,
      });
    }
    notRead += coverage.state === 'not-read' ? 1 : 0;
  }
  if (notRead > 0 && notRead === kinds.length) {
    const names = joinNames(kinds.map(({ kind }) => kind));
    report({
      type: 'unreadable',
      message: `What ${describeRef(
        refOf(owner),
      )} made is not shown: no ${names} is among the objects given.`,
    });
  }
}
