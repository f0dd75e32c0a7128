import { FindingRule } from '../FindingRule';
import { chartVersionMissing } from './chartVersionMissing';
import { crashLoop } from './crashLoop';
import { dependencyCycle } from './dependencyCycle';
import { dependencyNotReady } from './dependencyNotReady';
import { fieldRequired } from './fieldRequired';
import { forbidden } from './forbidden';
import { imagePull } from './imagePull';
import { missing } from './missing';
import { nothingReconciles } from './nothingReconciles';
import { providerError } from './providerError';
import { releaseFailed } from './releaseFailed';
import { reportedFailure } from './reportedFailure';
import { sourceUnreachable } from './sourceUnreachable';
import { unschedulable } from './unschedulable';

/**
 * Every kind of cause, the most telling first: the first rule that answers speaks for a node. A new cause is one file
 * and one line here.
 *
 * @internal
 */
export const FINDING_RULES: readonly FindingRule[] = [
  unschedulable,
  imagePull,
  crashLoop,
  chartVersionMissing,
  sourceUnreachable,
  releaseFailed,
  providerError,
  dependencyCycle,
  dependencyNotReady,
  fieldRequired,
  nothingReconciles,
  missing,
  forbidden,
  reportedFailure,
];
