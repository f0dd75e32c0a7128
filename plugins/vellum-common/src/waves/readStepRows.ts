import { GraphNode } from '../graph/types';
import { APPLICATION } from '../kube/knownKinds';
import { KubeObject } from '../kube/KubeObject';
import { readField, readList, readString } from '../kube/readField';
import { refKey } from '../kube/ResourceRef';
import { compareText } from '../text/compareText';

/** How far an Application is in its step. `Waiting` for its turn, `Pending` its sync is about to start. */
const STEP_STATUSES = ['Waiting', 'Pending', 'Progressing', 'Healthy'] as const;

/** A row of `status.applicationStatus`. @internal */
export interface StepRow {
  name: string;
  namespace?: string;
  /** From 1; -1 where no step matches it. */
  step: number;
  status: (typeof STEP_STATUSES)[number];
  message?: string;
  since?: string;
  revisions: string[];
  /** Absent where the Application may not be shown. */
  node?: GraphNode;
}

/** The Applications of a set with their steps, by name. @internal */
export function readStepRows(
  applicationSet: KubeObject,
  nodes: ReadonlyMap<string, GraphNode>,
): StepRow[] {
  const namespace = readString(applicationSet, 'metadata', 'namespace');
  return readList(applicationSet, 'status', 'applicationStatus')
    .flatMap((row): StepRow[] => {
      const name = readString(row, 'application');
      if (!name) {
        return [];
      }
      const status = readString(row, 'status');
      const message = readString(row, 'message');
      const since = readString(row, 'lastTransitionTime');
      const node = nodes.get(refKey({ ...APPLICATION, namespace, name }));
      return [
        {
          name,
          ...(namespace && { namespace }),
          step: Number.parseInt(readString(row, 'step') ?? '-1', 10) || -1,
          status: STEP_STATUSES.find(word => word === status) ?? 'Waiting',
          ...(message && { message }),
          ...(since && { since }),
          revisions: readList(row, 'targetRevisions').filter(
            (revision): revision is string => typeof revision === 'string',
          ),
          ...(node && { node }),
        },
      ];
    })
    .sort((a, b) => compareText(a.name, b.name));
}

const PERCENT = /^(\d+)%$/;

/**
 * How many Applications of a step may be updated at once; `undefined` where all may. A share is rounded down, but is at
 * least one unless it is 0%.
 *
 * @internal
 */
export function maxUpdateOf(step: unknown, total: number): number | undefined {
  const value = readField(step, 'maxUpdate');
  if (typeof value === 'number') {
    return value;
  }
  const percent = typeof value === 'string' ? PERCENT.exec(value) : null;
  if (!percent) {
    return undefined;
  }
  const share = Number(percent[1]);
  return share === 0 ? 0 : Math.max(1, Math.floor((share * total) / 100));
}
