/**
 * The backend plugin of the Vellum suite.
 *
 * @packageDocumentation
 */
export { vellumPlugin, vellumPlugin as default } from './plugin';
