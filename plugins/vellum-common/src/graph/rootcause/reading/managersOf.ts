import { HELM_RELEASE, KUSTOMIZATION } from '../../../kube/knownKinds';
import { KubeObject } from '../../../kube/KubeObject';
import { controllerOf } from '../../../kube/ownerReferences';
import { readRef } from '../../../kube/readRef';
import { readField, readList, readString } from '../../../kube/readField';
import { refKey, refOf, ResourceRef } from '../../../kube/ResourceRef';
import { parseFluxInventoryId } from '../../relations/fluxInventoryId';

const FLUX_APPLIERS = [KUSTOMIZATION, HELM_RELEASE];

/**
 * What an object says brings it, the nearest first: the composite or claim that it belongs to, and what of Flux applied
 * it. That is only its own word: {@link brings} asks the other side.
 *
 * @internal
 */
export function managersOf(object: KubeObject): ResourceRef[] {
  const { labels, namespace } = object.metadata;
  const claim = readRef(readField(object, 'spec', 'claimRef'));
  const controller = readRef(controllerOf(object));
  const appliers = FLUX_APPLIERS.flatMap(({ group, kind }) => {
    const name = readString(labels, `${group}/name`);
    const home = readString(labels, `${group}/namespace`) ?? namespace;
    return name
      ? [{ group, kind, ...(home && { namespace: home }), name }]
      : [];
  });
  return [
    // An owner is of the same namespace, or of none.
    ...(controller ? [{ ...controller, ...(namespace && { namespace }) }] : []),
    ...(claim ? [claim] : []),
    ...appliers,
  ].filter(({ name }) => name !== '');
}

/** Whether what is said to bring an object says so, too. @internal */
export function brings(manager: KubeObject, object: KubeObject): boolean {
  const { uid } = manager.metadata;
  if (uid !== undefined && controllerOf(object)?.uid === uid) {
    return true;
  }
  const key = refKey(refOf(object));
  const composite = readRef(readField(manager, 'spec', 'resourceRef'));
  return (
    (composite !== undefined && refKey(composite) === key) ||
    readList(manager, 'status', 'inventory', 'entries').some(entry => {
      const ref = parseFluxInventoryId(readString(entry, 'id') ?? '');
      return ref !== undefined && refKey(ref) === key;
    })
  );
}
