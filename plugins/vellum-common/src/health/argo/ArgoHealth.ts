import { KubeObject } from '../../kube/KubeObject';

/** Argo CD's own words. @public */
export const ARGO_WORDS = [
  'Healthy',
  'Progressing',
  'Degraded',
  'Suspended',
  'Missing',
  'Unknown',
] as const;

/** One of {@link ARGO_WORDS}. @public */
export type ArgoHealthStatus = (typeof ARGO_WORDS)[number];

/** What Argo CD would say of an object. @public */
export interface ArgoHealth {
  status: ArgoHealthStatus;
  message?: string;
}

/** Argo CD's check of one kind. @internal */
export type ArgoCheck = (object: KubeObject) => ArgoHealth;

/** Checks by `groupKindKey`. @internal */
export type ArgoCheckTable = Readonly<Record<string, ArgoCheck>>;

/** @internal */
export function argoHealth(
  status: ArgoHealthStatus,
  message?: string,
): ArgoHealth {
  return { status, ...(message && { message }) };
}
