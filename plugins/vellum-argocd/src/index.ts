/**
 * The Argo CD tab of an entity: sync waves as lanes.
 *
 * @packageDocumentation
 */
export {
  vellumArgocdFeatures as default,
  vellumArgocdPlugin,
  argocdWavesEntityContent,
} from './plugin';
export { isArgocdAvailable } from './isArgocdAvailable';
export { vellumArgocdTranslationRef } from './translation';
