/**
 * The Crossplane tab and card of an entity.
 *
 * @packageDocumentation
 */
export {
  vellumCrossplaneFeatures as default,
  vellumCrossplanePlugin,
  crossplaneEntityCard,
  crossplaneTreeEntityContent,
} from './plugin';
export { isCrossplaneAvailable } from './isCrossplaneAvailable';
export { vellumCrossplaneTranslationRef } from './translation';
