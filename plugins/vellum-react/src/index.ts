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
export { subgraph } from './tree/subgraph';
export type { PlacedRow } from './tree/treeRows';
export { causeOf } from './state/causeOf';
export { stateTone } from './state/stateTone';
export type { Tone } from './state/stateTone';
