import { FindingRule } from '../rule/FindingRule';
import { admissionRefused } from './admissionRefused';
import { configMissing } from './configMissing';
import { containerRefused } from './containerRefused';
import { crashLoop } from './crashLoop';
import { deletionHeld } from './deletionHeld';
import { forbidden } from './forbidden';
import { imagePull } from './imagePull';
import { jobFailed } from './jobFailed';
import { kindNotServed } from './kindNotServed';
import { managerSuspended } from './managerSuspended';
import { missing } from './missing';
import { nothingReconciles } from './nothingReconciles';
import { outOfMemory } from './outOfMemory';
import { podFailed } from './podFailed';
import { probeFailing } from './probeFailing';
import { pvcPending } from './pvcPending';
import { pvcUnused } from './pvcUnused';
import { quotaRefused } from './quotaRefused';
import { reportedFailure } from './reportedFailure';
import { serviceAccountMissing } from './serviceAccountMissing';
import { staleGeneration } from './staleGeneration';
import { suspendedAbove } from './suspendedAbove';
import { TOOL_RULES } from './toolRules';
import { unschedulable } from './unschedulable';

/**
 * Every kind of cause, the most telling first: the first rule that answers speaks for a node. A new cause is one file
 * and one line here.
 *
 * @internal
 */
export const FINDING_RULES: readonly FindingRule[] = [
  deletionHeld,
  pvcPending,
  unschedulable,
  imagePull,
  configMissing,
  outOfMemory,
  probeFailing,
  crashLoop,
  containerRefused,
  podFailed,
  jobFailed,
  quotaRefused,
  admissionRefused,
  serviceAccountMissing,
  ...TOOL_RULES,
  suspendedAbove,
  nothingReconciles,
  staleGeneration,
  kindNotServed,
  missing,
  forbidden,
  pvcUnused,
  managerSuspended,
  reportedFailure,
];
