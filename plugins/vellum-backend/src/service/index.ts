export { AuthorizedGraphService } from './AuthorizedGraphService';
export { ChangeNotifier } from './ChangeNotifier';
export { DefaultGraphService } from './DefaultGraphService';
export type { EntityGraphService } from './EntityGraphService';
export type { GraphCore } from './GraphCore';
export type { GraphAnswer, GraphRequest, GraphService } from './GraphService';
