import { asKubeObject } from '../../kube/asKubeObject';
import { findCondition } from '../../kube/conditions';
import { readRecord, readString } from '../../kube/readField';
import { readRef } from '../../kube/readRef';
import { targetsThisCluster } from './targetsThisCluster';
import { Link, Relation, RelationTable } from './Relation';

/**
 * Object ► the object in its manifest. An empty name in the manifest means the Object's own name. The target may live
 * in another cluster, so a live object of the same name is taken for it only where the provider saw the same uid, or
 * where it saw none, acts on this cluster, and says that the last attempt went through.
 */
const objectRelation: Relation = (object, { reader }) => {
  const manifest = readRecord(object, 'spec', 'forProvider', 'manifest');
  const target = readRef({
    apiVersion: readString(manifest, 'apiVersion'),
    kind: readString(manifest, 'kind'),
    name: readString(manifest, 'metadata', 'name') ?? object.metadata.name,
    namespace: readString(manifest, 'metadata', 'namespace'),
  });
  if (!target) {
    return [];
  }
  const observed = asKubeObject(
    readRecord(object, 'status', 'atProvider', 'manifest'),
  );
  const isApplied = () =>
    findCondition(object, 'Synced')?.status === 'True' &&
    targetsThisCluster(object, reader);
  const link: Link = {
    relation: 'manages',
    ref: reader.normalize(target),
    proof: () => (observed || isApplied() ? 'belongs' : 'unclaimed'),
    pending: !observed,
    ...(observed && { observed }),
  };
  return [link];
};

/** @internal */
export const providerKubernetesRelations: RelationTable = {
  'Object.kubernetes.crossplane.io': objectRelation,
  'Object.kubernetes.m.crossplane.io': objectRelation,
};
