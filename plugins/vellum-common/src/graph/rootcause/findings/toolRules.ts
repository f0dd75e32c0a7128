import { FindingRule } from '../rule/FindingRule';
import { applicationInvalid } from './applicationInvalid';
import { applicationSetError } from './applicationSetError';
import { applyRejected } from './applyRejected';
import { artifactPathMissing } from './artifactPathMissing';
import { buildFailed } from './buildFailed';
import { chartVersionMissing } from './chartVersionMissing';
import { compositionInvalid } from './compositionInvalid';
import { compositionMissing } from './compositionMissing';
import { compositionRevisionPinned } from './compositionRevisionPinned';
import { creationUnknown } from './creationUnknown';
import { crossNamespaceBlocked } from './crossNamespaceBlocked';
import { decryptionFailed } from './decryptionFailed';
import { dependencyCycle } from './dependencyCycle';
import { dependencyExpression } from './dependencyExpression';
import { dependencyMissing } from './dependencyMissing';
import { dependencyNotReady } from './dependencyNotReady';
import { dependencyRevisionBehind } from './dependencyRevisionBehind';
import { drift } from './drift';
import { fieldRequired } from './fieldRequired';
import { functionUnhealthy } from './functionUnhealthy';
import { healthCheckFailed } from './healthCheckFailed';
import { hookFailed } from './hookFailed';
import { kindNotKnownToTool } from './kindNotKnownToTool';
import { namespaceMissing } from './namespaceMissing';
import { permissionDenied } from './permissionDenied';
import { providerConfigCredentials } from './providerConfigCredentials';
import { providerConfigMissing } from './providerConfigMissing';
import { providerError } from './providerError';
import { providerTargetUnreachable } from './providerTargetUnreachable';
import { providerUnhealthy } from './providerUnhealthy';
import { releaseFailed } from './releaseFailed';
import { releaseGivenUp } from './releaseGivenUp';
import { releaseLocked } from './releaseLocked';
import { releaseRolledBack } from './releaseRolledBack';
import { repoServerUnavailable } from './repoServerUnavailable';
import { sourceUnreachable } from './sourceUnreachable';
import { syncFailed } from './syncFailed';
import { syncWindow } from './syncWindow';
import { watchCircuitOpen } from './watchCircuitOpen';
import { waveHeld } from './waveHeld';

/**
 * What Crossplane, Flux, Helm and Argo CD say went wrong, the most telling first. A rule that knows what is wrong in
 * the words of any tool comes before those that know which step of a tool failed.
 *
 * @internal
 */
export const TOOL_RULES: readonly FindingRule[] = [
  chartVersionMissing,
  kindNotKnownToTool,
  permissionDenied,
  namespaceMissing,
  providerConfigMissing,
  providerConfigCredentials,
  providerTargetUnreachable,
  creationUnknown,
  providerUnhealthy,
  functionUnhealthy,
  compositionMissing,
  compositionInvalid,
  artifactPathMissing,
  decryptionFailed,
  crossNamespaceBlocked,
  repoServerUnavailable,
  sourceUnreachable,
  buildFailed,
  applyRejected,
  healthCheckFailed,
  releaseLocked,
  releaseGivenUp,
  releaseRolledBack,
  releaseFailed,
  applicationInvalid,
  hookFailed,
  syncFailed,
  syncWindow,
  waveHeld,
  applicationSetError,
  providerError,
  dependencyCycle,
  dependencyMissing,
  dependencyExpression,
  dependencyRevisionBehind,
  dependencyNotReady,
  fieldRequired,
  drift,
  compositionRevisionPinned,
  watchCircuitOpen,
];
