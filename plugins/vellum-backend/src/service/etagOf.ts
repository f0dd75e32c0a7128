import { createHash } from 'node:crypto';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';

/** A tag of what a view says; when it was made does not count. @internal */
export function etagOf(view: GraphView): string {
  const { at, ...content } = view;
  const hash = createHash('sha256').update(JSON.stringify(content));
  return `"${hash.digest('base64url')}"`;
}
