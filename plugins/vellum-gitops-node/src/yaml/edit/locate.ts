import { InputError } from '@backstage/errors';
import {
  Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Node,
  Pair,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { describeYamlPath, YamlPath } from './YamlPath';

/** Where a path leads: to a node, or to the last collection on the way and what is left of the path. @internal */
export interface Place {
  /** Whether the whole path is there. */
  isThere: boolean;
  /** The node; absent where the path goes on from `holder`. */
  node?: Node;
  /** The collection that holds the node or would; absent for the document itself. */
  holder?: YAMLMap | YAMLSeq;
  /** The pair that holds the node, in a mapping. */
  pair?: Pair<Node, Node | null>;
  /** What is left of the path below `holder`: one key where the node is there. */
  rest: YamlPath;
}

/** @internal */
export function locate(document: Document, path: YamlPath): Place {
  let node = document.contents as Node | null;
  let place: Place = { isThere: true, ...(node && { node }), rest: [] };
  for (let index = 0; index < path.length; index++) {
    refuseShared(document, node, path.slice(0, index));
    const key = path[index];
    const rest = path.slice(index);
    if (isMap(node) && typeof key === 'string') {
      const holder = node as YAMLMap;
      const pair = pairOf(holder, key);
      if (!pair) {
        return { isThere: false, holder, rest };
      }
      place = {
        isThere: true,
        holder,
        pair,
        rest: [key],
        ...nodeOf(pair.value),
      };
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      const holder = node as YAMLSeq;
      const item = holder.items[key] as Node | undefined;
      if (!item) {
        return { isThere: false, holder, rest };
      }
      place = { isThere: true, holder, rest: [key], node: item };
      node = item;
    } else if (node === null || (isScalar(node) && node.value === null)) {
      return { ...place, isThere: false, rest };
    } else {
      throw new InputError(
        `has no ${
          typeof key === 'number' ? 'list' : 'mapping'
        } at ${describeYamlPath(path.slice(0, index))}`,
      );
    }
  }
  refuseShared(document, node, path);
  return place;
}

/** The pair of a key as its mapping writes it: a merged-in key counts as absent. */
function pairOf(
  map: YAMLMap,
  key: string,
): Pair<Node, Node | null> | undefined {
  return map.items.find(
    (item): item is Pair<Node, Node | null> =>
      isPair(item) && isScalar(item.key) && String(item.key.value) === key,
  );
}

function nodeOf(value: Node | null): { node?: Node } {
  return value ? { node: value } : {};
}

/** What is written once and used in several places cannot be changed in one of them. */
function refuseShared(
  document: Document,
  node: Node | null,
  path: YamlPath,
): void {
  const anchor =
    node && 'anchor' in node ? (node.anchor as string | undefined) : undefined;
  let isShared = isAlias(node);
  if (anchor) {
    visit(document, {
      Alias(_key, alias) {
        isShared ||= alias.source === anchor;
      },
    });
  }
  if (isShared) {
    throw new InputError(
      `uses ${
        describeYamlPath(path) || 'its content'
      } in several places at once (an anchor); change it by hand`,
    );
  }
}
