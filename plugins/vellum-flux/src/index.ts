/**
 * The Flux tab of an entity: stages of dependsOn, inventory, sources.
 *
 * @packageDocumentation
 */
export {
  vellumFluxFeatures as default,
  vellumFluxPlugin,
  fluxStagesEntityContent,
} from './plugin';
export { isFluxAvailable } from './isFluxAvailable';
export { vellumFluxTranslationRef } from './translation';
