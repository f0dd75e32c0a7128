import { KubeObject, parseManifests } from '@vellum-io/sandbox';
import { isDeepStrictEqual } from 'node:util';

/** What differs between two renderings of a folder, each in the order of the rendering. */
export interface RenderedChanges {
  /** New or different. */
  applied: KubeObject[];
  removed: KubeObject[];
}

/** What a GitOps controller would do when the first rendering becomes the second. */
export function compareRendered(
  before: string,
  after: string,
): RenderedChanges {
  const [old, current] = [before, after].map(text =>
    parseManifests(text, 'the rendering'),
  );
  const keys = new Set(current.map(describeObject));
  return {
    applied: current.filter(
      object => !old.some(other => isDeepStrictEqual(other, object)),
    ),
    removed: old.filter(object => !keys.has(describeObject(object))),
  };
}

/** `Kind namespace/name`. */
export function describeObject({ kind, metadata }: KubeObject): string {
  const { namespace, name } = metadata;
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}
