import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_ARGOCD_APP_NAME,
  ANNOTATION_ARGOCD_APP_SELECTOR,
  ANNOTATION_ARGOCD_NAMESPACE,
  ANNOTATION_CLUSTER,
  ANNOTATION_CROSSPLANE,
  ANNOTATION_FLUX,
  ANNOTATION_KUBERNETES_CLUSTER,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_LABEL_SELECTOR,
  ANNOTATION_KUBERNETES_NAMESPACE,
} from '../annotations';
import { APPLICATION, HELM_RELEASE, KUSTOMIZATION } from '../kube/knownKinds';
import { isLabelSelector } from '../kube/labelSelector';
import { ResourceRef } from '../kube/ResourceRef';
import { EntityTarget } from './EntityTarget';

const FLUX_KINDS = [KUSTOMIZATION, HELM_RELEASE];

/**
 * Where an entity says its objects are. Never fails: an annotation that cannot be read is a problem in the result,
 * and the rest is used.
 *
 * @public
 */
export function readEntityTarget(entity: Entity): EntityTarget {
  const read = (annotation: string): string | undefined => {
    const value: unknown = entity.metadata.annotations?.[annotation];
    const text = typeof value === 'string' ? value.trim() : '';
    return text || undefined;
  };
  const problems: string[] = [];
  const cluster =
    read(ANNOTATION_CLUSTER) ?? read(ANNOTATION_KUBERNETES_CLUSTER);
  const argocdNamespace = read(ANNOTATION_ARGOCD_NAMESPACE) ?? 'argocd';
  const argocdSelector = checked(ANNOTATION_ARGOCD_APP_SELECTOR);
  const kubernetesId = read(ANNOTATION_KUBERNETES_ID);
  const selector =
    checked(ANNOTATION_KUBERNETES_LABEL_SELECTOR) ??
    (kubernetesId && `${ANNOTATION_KUBERNETES_ID}=${kubernetesId}`);
  const namespace = read(ANNOTATION_KUBERNETES_NAMESPACE);

  function checked(annotation: string): string | undefined {
    const value = read(annotation);
    if (value && !isLabelSelector(value)) {
      problems.push(
        `Annotation ${annotation} is no label selector: "${value}". Write it as kubectl does, such as app=shop,env in (dev, test).`,
      );
      return undefined;
    }
    return value;
  }

  function refs(
    annotation: string,
    parse: (parts: string[]) => ResourceRef | undefined,
    expected: string,
  ): ResourceRef[] {
    return splitList(read(annotation)).flatMap(item => {
      const parts = item.split('/').map(part => part.trim());
      const ref = parts.every(Boolean) ? parse(parts) : undefined;
      if (!ref) {
        problems.push(
          `Annotation ${annotation} names an object that cannot be read: "${item}". Write ${expected}.`,
        );
      }
      return ref ?? [];
    });
  }

  const crossplane = refs(
    ANNOTATION_CROSSPLANE,
    parseCrossplaneRef,
    '<group>/<Kind>/<namespace>/<name>, or <group>/<Kind>/<name> for a cluster-scoped kind',
  );
  const flux = refs(
    ANNOTATION_FLUX,
    parseFluxRef,
    'Kustomization/<namespace>/<name> or HelmRelease/<namespace>/<name>',
  );
  return {
    ...(cluster && { cluster }),
    crossplane,
    flux,
    argocd: {
      applications: splitList(read(ANNOTATION_ARGOCD_APP_NAME)).map(name => ({
        ...APPLICATION,
        namespace: argocdNamespace,
        name,
      })),
      ...(argocdSelector && { selector: argocdSelector }),
      namespace: argocdNamespace,
    },
    ...(selector && { selector }),
    ...(namespace && { namespace }),
    problems,
  };
}

function parseCrossplaneRef(parts: string[]): ResourceRef | undefined {
  if (parts.length === 3) {
    const [group, kind, name] = parts;
    return { group, kind, name };
  }
  if (parts.length === 4) {
    const [group, kind, namespace, name] = parts;
    return { group, kind, namespace, name };
  }
  return undefined;
}

function parseFluxRef(parts: string[]): ResourceRef | undefined {
  const [kind, namespace, name] = parts;
  const found = FLUX_KINDS.find(one => one.kind === kind);
  return parts.length === 3 && found
    ? { ...found, namespace, name }
    : undefined;
}

function splitList(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map(item => item.trim())
    .filter(Boolean);
}
