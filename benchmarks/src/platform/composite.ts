import {
  KubeObject,
  refOf,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { condition, objectOf } from './objects';
import { deploymentTree } from './workload';

const GROUP = 'platform.example.io';

/** The definition of the composite kind and of its claim. */
export const definition = objectOf({
  apiVersion: 'apiextensions.crossplane.io/v1',
  kind: 'CompositeResourceDefinition',
  name: `xstores.${GROUP}`,
  spec: {
    group: GROUP,
    names: { kind: 'XStore', plural: 'xstores' },
    claimNames: { kind: 'Store', plural: 'stores' },
  },
});

/** A claim and all below it: two buckets, an Object with a Deployment, a Release with one that may fail. */
export function compositeTree(
  name: string,
  namespace: string,
  fails: boolean,
): { claim: ResourceRef; objects: KubeObject[] } {
  const composite = objectOf({
    apiVersion: `${GROUP}/v1alpha1`,
    kind: 'XStore',
    name: `${name}-x`,
  });
  const composed = (shape: Parameters<typeof objectOf>[0]) =>
    objectOf({
      ...shape,
      owner: composite,
      annotations: {
        'crossplane.io/composition-resource-name': shape.name,
        'crossplane.io/external-name': shape.name,
      },
    });
  const applied = deploymentTree({ name: `${name}-object`, namespace });
  const buckets = ['data', 'logs'].map(bucket =>
    composed({
      apiVersion: 's3.example.io/v1beta1',
      kind: 'Bucket',
      name: `${name}-${bucket}`,
      spec: { forProvider: { region: 'one' } },
      status: readiness(false),
    }),
  );
  const object = composed({
    apiVersion: 'kubernetes.crossplane.io/v1alpha2',
    kind: 'Object',
    name: `${name}-object`,
    spec: { forProvider: { manifest: manifestOf(applied[0]) } },
    status: { ...readiness(false), atProvider: { manifest: applied[0] } },
  });
  const release = composed({
    apiVersion: 'helm.crossplane.io/v1beta1',
    kind: 'Release',
    name: `${name}-release`,
    spec: {
      forProvider: { namespace, chart: { name: 'web', version: '1.2.3' } },
    },
    status: {
      ...readiness(fails),
      atProvider: {
        state: fails ? 'pending-install' : 'deployed',
        revision: 1,
      },
    },
  });
  const children = [...buckets, object, release];
  const claim = objectOf({
    apiVersion: `${GROUP}/v1alpha1`,
    kind: 'Store',
    name,
    namespace,
    spec: {
      resourceRef: {
        apiVersion: `${GROUP}/v1alpha1`,
        kind: 'XStore',
        name: `${name}-x`,
      },
    },
    status: readiness(fails),
  });
  composite.spec = {
    claimRef: {
      apiVersion: `${GROUP}/v1alpha1`,
      kind: 'Store',
      namespace,
      name,
    },
    resourceRefs: children.map(({ apiVersion, kind, metadata }) => ({
      apiVersion,
      kind,
      name: metadata.name,
    })),
  };
  composite.status = readiness(fails);
  const made = deploymentTree(
    {
      name: `${name}-release`,
      namespace,
      annotations: {
        'meta.helm.sh/release-name': `${name}-release`,
        'meta.helm.sh/release-namespace': namespace,
      },
    },
    fails,
  );
  return {
    claim: refOf(claim),
    objects: [claim, composite, ...children, ...applied, ...made],
  };
}

function readiness(fails: boolean): Record<string, unknown> {
  return {
    conditions: [
      condition('Synced', 'True', 'ReconcileSuccess'),
      fails
        ? condition('Ready', 'False', 'Creating', 'Unready resources: release')
        : condition('Ready', 'True', 'Available'),
    ],
  };
}

function manifestOf({ apiVersion, kind, metadata, spec }: KubeObject): object {
  const { name, namespace } = metadata;
  return { apiVersion, kind, metadata: { name, namespace }, spec };
}
