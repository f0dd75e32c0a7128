import { findCondition } from '../kube/conditions';
import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';
import { refKey, ResourceRef } from '../kube/ResourceRef';
import { shortRevision } from '../text/shortRevision';
import {
  DependsOnEntry,
  dependsOnEntries,
  isObserved,
} from '../graph/dependsOn';

/**
 * How Flux judges one entry of dependsOn: `met`, or why not. `not-read` is ours: nothing is known of the object.
 * `expression` its readyExpr is not met; `expression-unknown` nobody says whether it is, and it is not evaluated here.
 *
 * @internal
 */
export type EdgeState =
  | 'met'
  | 'not-found'
  | 'not-read'
  | 'not-ready'
  | 'not-observed'
  | 'revision-behind'
  | 'expression'
  | 'expression-unknown';

/** @internal */
export interface DependencyEdge {
  /** Id of what is depended on. */
  to: string;
  ref: ResourceRef;
  state: EdgeState;
  /** For `revision-behind`: what it has, and what the source is at. */
  revisions?: { has?: string; wants?: string };
}

/** What is known of an object that is depended on. */
interface DependencyReading {
  object?: KubeObject;
  isMissing: boolean;
}

/** @internal */
export interface JudgeContext {
  read: (ref: ResourceRef) => DependencyReading;
  /** The object that a Kustomization takes its files from. */
  sourceOf: (object: KubeObject) => KubeObject | undefined;
}

/** Every entry of an object's dependsOn, in the order in which its controller looks at them. @internal */
export function dependencyEdges(
  object: KubeObject,
  context: JudgeContext,
): DependencyEdge[] {
  const entries = dependsOnEntries(object);
  const stopped = stoppedAt(object, entries);
  return entries.map((entry, position) => ({
    to: refKey(entry.ref),
    ref: entry.ref,
    ...judge(object, entry, position, stopped, context),
  }));
}

/** The controller's own order of judgement: there, expression or else observed, ready, of the same revision. */
function judge(
  object: KubeObject,
  { ref, readyExpr }: DependsOnEntry,
  position: number,
  stopped: number | undefined,
  { read, sourceOf }: JudgeContext,
): Pick<DependencyEdge, 'state' | 'revisions'> {
  const { object: dependency, isMissing } = read(ref);
  if (!dependency) {
    return { state: isMissing ? 'not-found' : 'not-read' };
  }
  if (readyExpr) {
    return { state: judgeExpression(object, position, stopped) };
  }
  if (!isObserved(dependency)) {
    return { state: 'not-observed' };
  }
  if (findCondition(dependency, 'Ready')?.status !== 'True') {
    return { state: 'not-ready' };
  }
  const has = readString(dependency, 'status', 'lastAppliedRevision');
  const wants = hasSameSource(object, dependency)
    ? readString(sourceOf(object), 'status', 'artifact', 'revision')
    : undefined;
  return wants === undefined || wants === has
    ? { state: 'met' }
    : {
        state: 'revision-behind',
        revisions: {
          wants: shortRevision(wants),
          ...(has && { has: shortRevision(has) }),
        },
      };
}

/** An expression is taken as its controller took it: what it went past is met, where it stopped is not. */
function judgeExpression(
  object: KubeObject,
  position: number,
  stopped: number | undefined,
): EdgeState {
  const isWaiting = isWaitingForDependency(object);
  if (stopped === undefined) {
    return isWaiting || findCondition(object, 'Ready') === undefined
      ? 'expression-unknown'
      : 'met';
  }
  if (position < stopped) {
    return 'met';
  }
  return position === stopped ? 'expression' : 'expression-unknown';
}

/** Whether the controller of an object says that it waits for what it depends on. */
function isWaitingForDependency(object: KubeObject): boolean {
  const ready = findCondition(object, 'Ready');
  return ready?.status === 'False' && ready.reason === 'DependencyNotReady';
}

const NAMED = /'(?:([^'/]+)\/)?([^'/]+)'/;

/** The entry that the controller stopped at, by its own message. */
function stoppedAt(
  object: KubeObject,
  entries: readonly DependsOnEntry[],
): number | undefined {
  const message = isWaitingForDependency(object)
    ? findCondition(object, 'Ready')?.message
    : undefined;
  const [, namespace, name] = NAMED.exec(message ?? '') ?? [];
  const position = entries.findIndex(
    ({ ref }) =>
      ref.name === name &&
      (namespace === undefined || ref.namespace === namespace),
  );
  return position < 0 ? undefined : position;
}

/** HelmReleases have no sourceRef of this form, so their revisions are never compared. */
function hasSameSource(a: KubeObject, b: KubeObject): boolean {
  const source = (object: KubeObject) => {
    const name = readString(object, 'spec', 'sourceRef', 'name');
    return (
      name &&
      [
        readString(object, 'spec', 'sourceRef', 'kind'),
        readString(object, 'spec', 'sourceRef', 'namespace') ??
          readString(object, 'metadata', 'namespace'),
        name,
      ].join('/')
    );
  };
  const own = source(a);
  return own !== undefined && own === source(b);
}
