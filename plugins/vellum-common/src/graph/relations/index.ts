import { groupKindOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { lookUpKind } from '../../kube/lookUpKind';
import { NodeRole } from '../../roles/NodeRole';
import { argocdRelations } from './argocd';
import { claimRelation, compositeRelation } from './crossplane';
import { fluxRelations } from './flux';
import { ownerRelation } from './owners';
import { providerHelmRelations } from './providerHelm';
import { providerKubernetesRelations } from './providerKubernetes';
import { Link, Relation, RelationContext, RelationTable } from './Relation';

const BY_KIND: RelationTable = {
  ...providerKubernetesRelations,
  ...providerHelmRelations,
  ...fluxRelations,
  ...argocdRelations,
};

/** A composite's owner references are read by its own relation: they say what is leaving. */
const BY_ROLE: Readonly<Partial<Record<NodeRole, Relation>>> = {
  claim: claimRelation,
  composite: compositeRelation,
};

/** Everything that an object brings. A new tool is one table here. @internal */
export function linksOf(
  object: KubeObject,
  context: RelationContext,
): readonly Link[] {
  const ofRole = BY_ROLE[context.roleOf(object)];
  if (ofRole) {
    return ofRole(object, context);
  }
  const byKind = lookUpKind(BY_KIND, groupKindOf(object));
  const owned = ownerRelation(object, context);
  return byKind ? byKind(object, context).concat(owned) : owned;
}
