import { KubeObject } from '../../kube/KubeObject';

/** Argo CD's own words. @public */
export type ArgoHealthStatus =
  | 'Healthy'
  | 'Progressing'
  | 'Degraded'
  | 'Suspended'
  | 'Missing'
  | 'Unknown';

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
