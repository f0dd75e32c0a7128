import { buildGraph } from '../graph/buildGraph';
import { applyFindingRules } from '../graph/rootcause/findRootCauses';
import { FINDING_RULES } from '../graph/rootcause/findings';
import {
  snapshotFromObjects,
  SnapshotOptions,
} from '../graph/snapshotFromObjects';
import { Finding } from '../graph/types';
import { KubeObject } from '../kube/KubeObject';
import { refOf, ResourceRef } from '../kube/ResourceRef';
import { NOON } from './noon';

/** The findings of some objects at {@link NOON}; the first object is what was asked for, unless `roots` says so. */
export function causesOf(
  objects: readonly KubeObject[],
  {
    roots = [refOf(objects[0])],
    now = NOON,
    rules = FINDING_RULES,
    ...options
  }: SnapshotOptions & {
    roots?: readonly ResourceRef[];
    now?: Date;
    rules?: typeof FINDING_RULES;
  } = {},
): Finding[] {
  const snapshot = snapshotFromObjects(objects, options);
  const { graph } = buildGraph({ roots, snapshot, now });
  return applyFindingRules({ graph, snapshot, now }, rules).findings;
}
