import { EntityPlacement } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { ProductLayouts } from '../readConfig';
import { ProductSettings } from './Product';

/** What the entities of a product say about where they belong: the same for all, but for who applies it. @internal */
export function placementOf(
  { entities, layouts }: ProductSettings,
  product: keyof ProductLayouts,
): EntityPlacement {
  const { fluxKustomization = entities.fluxKustomization } = layouts[product];
  return { ...entities, fluxKustomization };
}
