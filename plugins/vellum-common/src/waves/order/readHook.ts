import { KubeObject } from '../../kube/KubeObject';
import { readField } from '../../kube/readField';
import { readAnnotationList } from './readAnnotationList';
import { asSyncPhase, SYNC_PHASES, SyncPhase } from './syncPhases';

/**
 * Why a sync never applies an object: `skip` it asks for that; `deletion` it runs when the Application is deleted;
 * `helm-only` a hook of Helm for which Argo CD has no phase, such as a test; `unknown` its annotation names no phase at
 * all, most likely a typing error.
 *
 * @internal
 */
export const NOT_APPLIED_REASONS = [
  'skip',
  'deletion',
  'helm-only',
  'unknown',
] as const;

/** One of {@link NOT_APPLIED_REASONS}. @internal */
export type NotAppliedReason = (typeof NOT_APPLIED_REASONS)[number];

/** What the hook annotations of an object come to. @internal */
export interface HookReading {
  isHook: boolean;
  /** One task for each, in the order they run; empty where no sync applies the object. */
  phases: SyncPhase[];
  notApplied?: NotAppliedReason;
  /** Words of the annotation that name no phase: silently passed over by Argo CD. */
  unknown: string[];
}

const ARGO = 'argocd.argoproj.io/hook';
const HELM = 'helm.sh/hook';
const SKIP = 'Skip';

const PHASE_OF_HELM: ReadonlyMap<string, SyncPhase> = new Map([
  ['pre-install', 'PreSync'],
  ['pre-upgrade', 'PreSync'],
  ['post-install', 'PostSync'],
  ['post-upgrade', 'PostSync'],
]);

const DELETION_HOOKS: ReadonlySet<string> = new Set([
  'PreDelete',
  'PostDelete',
  'pre-delete',
  'post-delete',
]);

const HELM_ONLY: ReadonlySet<string> = new Set([
  'pre-rollback',
  'post-rollback',
  'test',
  'test-success',
  'test-failure',
]);

/**
 * Reads an object's hook annotations as Argo CD does: its own win over Helm's where one of them names something known,
 * `crd-install` is no hook, and what names nothing known is a hook that never runs.
 *
 * @internal
 */
export function readHook(object: KubeObject): HookReading {
  const argo = readAnnotationList(object, ARGO);
  const helm = readAnnotationList(object, HELM);
  const hasArgo = hasAnnotation(object, ARGO);
  const own = argo.filter(word => asSyncPhase(word) || word === SKIP);
  const isHook =
    !isSkipped(own) &&
    (hasArgo || (hasAnnotation(object, HELM) && !isCrdInstall(object)));
  if (!isHook) {
    return own.length > 0
      ? { isHook, phases: [], notApplied: 'skip', unknown: [] }
      : { isHook, phases: ['Sync'], unknown: [] };
  }
  const named =
    own.length > 0
      ? own.map(asSyncPhase)
      : helm.map(word => PHASE_OF_HELM.get(word));
  const phases = SYNC_PHASES.filter(phase => named.includes(phase));
  const words = hasArgo ? argo : helm;
  const unknown = words.filter(word => !isKnown(word, hasArgo));
  const notApplied = phases.length === 0 ? whyNot(words) : undefined;
  return { isHook, phases, ...(notApplied && { notApplied }), unknown };
}

/** An annotation that is there without a word makes a hook too. */
function hasAnnotation(object: KubeObject, name: string): boolean {
  return typeof readField(object, 'metadata', 'annotations', name) === 'string';
}

function isSkipped(own: readonly string[]): boolean {
  return own.length === 1 && own[0] === SKIP;
}

/** Helm marked definitions so before it had a place for them; the whole annotation is compared. */
function isCrdInstall(object: KubeObject): boolean {
  return readField(object, 'metadata', 'annotations', HELM) === 'crd-install';
}

function isKnown(word: string, isArgo: boolean): boolean {
  return (
    DELETION_HOOKS.has(word) ||
    (isArgo
      ? word === SKIP || asSyncPhase(word) !== undefined
      : PHASE_OF_HELM.has(word) ||
        HELM_ONLY.has(word) ||
        word === 'crd-install')
  );
}

function whyNot(words: readonly string[]): NotAppliedReason {
  if (words.some(word => DELETION_HOOKS.has(word))) {
    return 'deletion';
  }
  return words.some(word => HELM_ONLY.has(word)) ? 'helm-only' : 'unknown';
}
