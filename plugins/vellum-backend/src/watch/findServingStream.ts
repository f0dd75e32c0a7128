import { KindScope } from '@vellum-io/backstage-plugin-vellum-common';
import { ResourceStream } from './ResourceStream';
import { streamKey } from './streamKey';

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
