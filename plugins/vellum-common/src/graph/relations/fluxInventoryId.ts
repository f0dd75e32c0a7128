import { ResourceRef } from '../../kube/ResourceRef';

/**
 * The reference in an inventory id `<namespace>_<name>_<group>_<kind>`. Names of RBAC objects may hold a colon, written
 * `__`, so the id is cut from both ends before the name is decoded. `undefined` where it has another form.
 *
 * @internal
 */
export function parseFluxInventoryId(id: string): ResourceRef | undefined {
  const afterNamespace = id.indexOf('_');
  const beforeKind = id.lastIndexOf('_');
  const beforeGroup = id.lastIndexOf('_', beforeKind - 1);
  if (afterNamespace < 0 || beforeGroup <= afterNamespace) {
    return undefined;
  }
  const namespace = id.slice(0, afterNamespace);
  const name = id.slice(afterNamespace + 1, beforeGroup).replace(/__/g, ':');
  const kind = id.slice(beforeKind + 1);
  if (!name || !kind) {
    return undefined;
  }
  return {
    group: id.slice(beforeGroup + 1, beforeKind),
    kind,
    ...(namespace && { namespace }),
    name,
  };
}
