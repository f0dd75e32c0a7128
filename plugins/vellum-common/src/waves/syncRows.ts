import { refOfApplicationRow } from '../graph/relations/argocd';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { GroupKind } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { readField, readList, readNumber, readString } from '../kube/readField';
import { refKey, ResourceRef } from '../kube/ResourceRef';
import { asSyncPhase, SyncPhase } from './order/syncPhases';
import { SyncResultRow } from './SyncTask';

/** A row of `status.resources`: what the Application manages. @internal */
export interface ManagedRow {
  ref: ResourceRef;
  row: unknown;
  /** As annotated in Git; of what is no longer in Git nothing is known, and hooks have it since Argo CD 3.4. */
  wave: number;
  isHook: boolean;
  /** No longer in Git. */
  isPruned: boolean;
}

/** A row of the last operation's result: what it touched, in the order it did. @internal */
export interface ResultRow {
  ref: ResourceRef;
  row: unknown;
  phase: SyncPhase;
  isHook: boolean;
  result: SyncResultRow;
}

/** What an Application's status lists. @internal */
export interface SyncRows {
  managed: ManagedRow[];
  results: ResultRow[];
  /** Whether a kind is namespaced, as far as the cluster or these rows tell. */
  isNamespaced: (kind: GroupKind) => boolean | undefined;
}

/** @internal */
export function readSyncRows(
  application: KubeObject,
  snapshot: ResourceSnapshot,
): SyncRows {
  const managed: ManagedRow[] = [];
  const scopes = new Map<string, boolean>();
  for (const row of readList(application, 'status', 'resources')) {
    const ref = refOfApplicationRow(row);
    if (ref) {
      scopes.set(kindKey(ref), ref.namespace !== undefined);
      managed.push({
        ref,
        row,
        wave: readNumber(row, 'syncWave') ?? 0,
        isHook: readField(row, 'hook') === true,
        isPruned: readField(row, 'requiresPruning') === true,
      });
    }
  }
  const isNamespaced = (kind: GroupKind) =>
    snapshot.isNamespaced(kind) ?? scopes.get(kindKey(kind));
  // A result names the destination namespace for cluster-scoped objects too; the list of resources does not.
  const normalize = (ref: ResourceRef): ResourceRef => {
    const { namespace, ...clusterScoped } = ref;
    return isNamespaced(ref) === false ? clusterScoped : ref;
  };
  const results = readList(
    application,
    'status',
    'operationState',
    'syncResult',
    'resources',
  ).flatMap((row): ResultRow[] => {
    const ref = refOfApplicationRow(row);
    return ref
      ? [
          {
            ref: normalize(ref),
            row,
            phase: phaseOf(row),
            isHook: readString(row, 'hookType') !== undefined,
            result: resultOf(row),
          },
        ]
      : [];
  });
  return {
    managed: managed.map(row => ({ ...row, ref: normalize(row.ref) })),
    results,
    isNamespaced,
  };
}

/** Rows by what they are about. @internal */
export function byRef(
  rows: readonly ManagedRow[],
): ReadonlyMap<string, ManagedRow> {
  return new Map(rows.map(row => [refKey(row.ref), row]));
}

function kindKey({ group, kind }: GroupKind): string {
  return `${group}/${kind}`;
}

function phaseOf(row: unknown): SyncPhase {
  return (
    asSyncPhase(readString(row, 'syncPhase')) ??
    asSyncPhase(readString(row, 'hookType')) ??
    'Sync'
  );
}

function resultOf(row: unknown): SyncResultRow {
  const status = readString(row, 'status');
  const hookPhase = readString(row, 'hookPhase');
  const message = readString(row, 'message');
  return {
    ...(status && { status }),
    ...(hookPhase && { hookPhase }),
    ...(message && { message }),
  };
}
