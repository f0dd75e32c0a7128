import {
  groupKindKey,
  KindScope,
} from '@vellum-io/backstage-plugin-vellum-common';

/** Identity of a scope, and of the stream that reads it: `Deployment.apps`, `Deployment.apps/team-a`. @internal */
export function streamKey(scope: KindScope): string {
  return scope.namespace
    ? `${groupKindKey(scope)}/${scope.namespace}`
    : groupKindKey(scope);
}
