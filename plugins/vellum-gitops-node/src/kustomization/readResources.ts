import { parseEditableYaml } from '../yaml/parseEditableYaml';

/** Lists of a kustomization whose entries bring objects. */
const LISTS = ['resources', 'bases', 'components'];

/**
 * The files, folders and addresses that a kustomization brings together.
 *
 * @internal
 */
export function readResources(text: string): string[] {
  const data: Record<string, unknown> = parseEditableYaml(text).toJS();
  return LISTS.flatMap(list => data[list] ?? []).filter(
    (each): each is string => typeof each === 'string',
  );
}
