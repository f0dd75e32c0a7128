/**
 * Client, hooks and draw-only components shared by the tabs of the Vellum suite.
 *
 * @packageDocumentation
 */
export { vellumApiRef } from './api/VellumApi';
export type { VellumApi } from './api/VellumApi';
export { VellumClient } from './api/VellumClient';
export { vellumClientPlugin } from './api/vellumClientPlugin';
export { vellumTranslationRef } from './translation';
export * from './components';
export * from './hooks';
export { indexNodes } from './tree/indexNodes';
export { nodeTitle } from './tree/nodeTitle';
export { countByFilter, STATE_FILTERS } from './tree/nodeFilter';
export type { StateFilter } from './tree/nodeFilter';
export { subgraph } from './tree/subgraph';
export type { TreeRow } from './tree/treeRows';
export { stateTone } from './state/stateTone';
export type { Tone } from './state/stateTone';
