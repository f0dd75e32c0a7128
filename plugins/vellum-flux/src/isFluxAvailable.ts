import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_FLUX,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_LABEL_SELECTOR,
} from '@vellum-io/backstage-plugin-vellum-common';

const ANNOTATIONS = [
  ANNOTATION_FLUX,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_LABEL_SELECTOR,
];

/** Whether an entity says which Flux objects are its own. @public */
export function isFluxAvailable(entity: Entity): boolean {
  return ANNOTATIONS.some(name => entity.metadata.annotations?.[name]);
}
