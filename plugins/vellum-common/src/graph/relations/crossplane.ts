import { groupOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { controllerOf } from '../../kube/ownerReferences';
import { readList, readRecord } from '../../kube/readField';
import { readRef } from '../../kube/readRef';
import { refKey, refOf, ResourceRef } from '../../kube/ResourceRef';
import { Belonging, Link, Relation } from './Relation';
import { isNoise } from './noise';

/**
 * Claim ► composite. There is no owner reference between them, so both sides must name each other: a claim is written
 * by its user, and could name anybody's composite.
 *
 * @internal
 */
export const claimRelation: Relation = (claim, { reader }) => {
  const ref = readRef(readRecord(claim, 'spec', 'resourceRef'));
  if (!ref) {
    return [];
  }
  return [
    {
      relation: 'claims',
      ref: reader.normalize(ref),
      proof: composite => provesClaim(composite, claim),
    },
  ];
};

/**
 * Composite ► composed. Users can edit the references; the controller uid of the composed object is the proof. What
 * the composite still owns but no longer references is on its way out.
 *
 * @internal
 */
export const compositeRelation: Relation = (composite, { reader }) => {
  const { uid, namespace } = composite.metadata;
  const links: Link[] = [];
  const referenced = new Set<string>();
  for (const ref of referencesOf(composite)) {
    const normal = reader.normalize(ref, namespace);
    referenced.add(refKey(normal));
    links.push({
      relation: 'composes',
      ref: normal,
      proof: composed => provesController(composed, uid),
    });
  }
  for (const child of uid ? reader.snapshot.childrenOf(uid) : []) {
    const ref = refOf(child);
    const isLeaving =
      !referenced.has(refKey(ref)) &&
      controllerOf(child)?.uid === uid &&
      !isNoise(ref);
    if (isLeaving) {
      links.push({ relation: 'composes', ref, leaving: true });
    }
  }
  return links;
};

/** References of both generations: a composite may have been converted, and `crossplane trace` reads both too. */
function referencesOf(composite: KubeObject): ResourceRef[] {
  return [
    ...readList(composite, 'spec', 'crossplane', 'resourceRefs'),
    ...readList(composite, 'spec', 'resourceRefs'),
  ].flatMap(value => readRef(value) ?? []);
}

function provesController(
  object: KubeObject,
  uid: string | undefined,
): Belonging {
  const controller = controllerOf(object);
  if (!controller) {
    return 'unclaimed';
  }
  return controller.uid === uid ? 'belongs' : 'foreign';
}

function provesClaim(composite: KubeObject, claim: KubeObject): Belonging {
  const back = readRef(readRecord(composite, 'spec', 'claimRef'));
  if (!back) {
    return 'unclaimed';
  }
  const { name, namespace } = claim.metadata;
  return back.kind === claim.kind &&
    back.group === groupOf(claim.apiVersion) &&
    back.namespace === namespace &&
    back.name === name
    ? 'belongs'
    : 'foreign';
}
