import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';

/** When all of it was made. */
export const MADE = '2026-11-20T08:00:00Z';

/** When it is looked at. */
export const NOW = new Date('2026-11-20T12:00:00Z');

type Status = 'True' | 'False';

/** A condition as controllers write it. */
export function condition(
  type: string,
  status: Status,
  reason: string,
  message = '',
): object {
  return { type, status, reason, message, lastTransitionTime: MADE };
}

/** What of an object differs from the next. */
export interface Shape {
  apiVersion: string;
  kind: string;
  name: string;
  namespace?: string;
  owner?: KubeObject;
  annotations?: Record<string, string>;
  spec?: Record<string, unknown>;
  status?: Record<string, unknown>;
}

/** An object with the metadata that a cluster gives it. */
export function objectOf(shape: Shape): KubeObject {
  const { apiVersion, kind, name, namespace, owner, annotations } = shape;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespace && { namespace }),
      uid: `uid-${kind}-${namespace ?? ''}-${name}`.toLowerCase(),
      resourceVersion: '123456',
      generation: 1,
      creationTimestamp: MADE,
      labels: {
        'app.kubernetes.io/name': name,
        'app.kubernetes.io/part-of': 'platform',
      },
      annotations: { 'example.io/contact': 'platform-team', ...annotations },
      ...(owner && {
        ownerReferences: [
          {
            apiVersion: owner.apiVersion,
            kind: owner.kind,
            name: owner.metadata.name,
            uid: owner.metadata.uid ?? '',
            controller: true,
          },
        ],
      }),
    },
    ...(shape.spec && { spec: shape.spec }),
    ...(shape.status && { status: shape.status }),
  };
}
