import { groupKindOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { lookUpKind } from '../../kube/lookUpKind';
import { NodeFact } from '../types';
import { NodeRole } from '../../roles/NodeRole';
import { compositeFacts, crossplaneFacts, managedFacts } from './crossplane';
import { FactReader, factsFrom, FactTable } from './FactReader';
import { gitopsFacts } from './gitops';
import { kubernetesFacts } from './kubernetes';

const BY_KIND: FactTable = {
  ...crossplaneFacts,
  ...gitopsFacts,
  ...kubernetesFacts,
};

const BY_ROLE: Readonly<Partial<Record<NodeRole, FactReader>>> = {
  claim: compositeFacts,
  composite: compositeFacts,
  managed: managedFacts,
};

/** The facts of an object that columns and the drawer show. @internal */
export function factsOf(object: KubeObject, role: NodeRole): NodeFact[] {
  const reader = lookUpKind(BY_KIND, groupKindOf(object)) ?? BY_ROLE[role];
  return reader ? factsFrom(reader, object) : [];
}
