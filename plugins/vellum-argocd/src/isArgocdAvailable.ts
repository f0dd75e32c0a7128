import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_ARGOCD_APP_NAME,
  ANNOTATION_ARGOCD_APP_SELECTOR,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * Whether an entity says which Argo CD Applications are its own. The annotations of the Kubernetes plugin do not count:
 * with them each entity that has workloads would get the tab.
 *
 * @public
 */
export function isArgocdAvailable(entity: Entity): boolean {
  const { annotations } = entity.metadata;
  return Boolean(
    annotations?.[ANNOTATION_ARGOCD_APP_NAME] ||
      annotations?.[ANNOTATION_ARGOCD_APP_SELECTOR],
  );
}
