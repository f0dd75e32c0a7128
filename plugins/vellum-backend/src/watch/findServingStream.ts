import { KindScope } from '@vellum-io/backstage-plugin-vellum-common';
import { ResourceStream } from './ResourceStream';
import { streamKey } from './streamKey';

/**
 * Kinds that Kubernetes brings along: there are many objects of them, most of them not ours, so they are read in one
 * namespace only where one is named. Custom kinds are read cluster-wide, one stream for all trees.
 *
 * @internal
 */
export function isPlainKind({ group }: { group: string }): boolean {
  return !group.includes('.') || group.endsWith('.k8s.io');
}

/** The scope without its namespace. @internal */
export function widen({ group, kind }: KindScope): KindScope {
  return { group, kind };
}

/**
 * Which stream answers for a scope: the one of all namespaces unless it is refused, else the one of the namespace.
 *
 * @internal
 */
export function findServingStream(
  scope: KindScope,
  stream: (key: string) => ResourceStream | undefined,
): ResourceStream | undefined {
  const wide = stream(streamKey(widen(scope)));
  const narrow = scope.namespace ? stream(streamKey(scope)) : undefined;
  if (!narrow || wide?.state.state === 'complete') {
    return wide ?? narrow;
  }
  return narrow;
}
