import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_CROSSPLANE,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_LABEL_SELECTOR,
} from '@vellum-io/backstage-plugin-vellum-common';

const ANNOTATIONS = [
  ANNOTATION_CROSSPLANE,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_LABEL_SELECTOR,
];

/** Whether an entity says where its composition is. @public */
export function isCrossplaneAvailable(entity: Entity): boolean {
  return ANNOTATIONS.some(name => entity.metadata.annotations?.[name]);
}
