import { HealthVerdict } from '../health/types';
import { verdict } from '../health/verdict';
import { refKey, ResourceRef } from '../kube/ResourceRef';
import { KindRoles } from '../roles/KindRoles';
import { GraphNode, NodePresence } from './types';

/** What is said of an object whose content is not shown, by the reason why. */
const VERDICTS: Readonly<
  Record<Exclude<NodePresence, 'present' | 'leaving'>, HealthVerdict>
> = {
  pending: verdict('progressing', 'graph/pending', {
    reason: 'NotCreatedYet',
    message: 'Not created yet',
  }),
  missing: verdict('missing', 'graph/missing', {
    reason: 'NotFound',
    message: 'Referenced, but not in the cluster',
  }),
  forbidden: verdict('forbidden', 'graph/forbidden', {
    reason: 'Forbidden',
    message: 'No permission to read this kind',
  }),
  'not-served': verdict('missing', 'graph/not-served', {
    reason: 'NotServed',
    message: 'The cluster has no such kind: its definition is not installed',
  }),
  loading: verdict('unknown', 'graph/loading', {
    reason: 'Loading',
    message: 'Being read',
  }),
  foreign: verdict('unknown', 'graph/foreign', {
    reason: 'Foreign',
    message: 'Referenced, but it belongs to something else',
  }),
  unclaimed: verdict('unknown', 'graph/unclaimed', {
    reason: 'Unclaimed',
    message: 'Referenced, but nothing proves that it belongs here',
  }),
};

/** The node of an object whose content is not there or not ours to show: its reference and why. @internal */
export function absentNode(
  ref: ResourceRef,
  presence: keyof typeof VERDICTS,
  kinds: KindRoles,
  message?: string,
): GraphNode {
  return {
    id: refKey(ref),
    ref,
    presence,
    role: kinds.roleOfKind(ref) ?? 'object',
    health: { ...VERDICTS[presence], ...(message && { message }) },
    ...(ref.name === '' && { label: 'not named yet' }),
    conditions: [],
    facts: [],
  };
}
