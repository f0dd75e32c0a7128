import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';

/** `Deployment web has 0 of 1 replicas ready`, or only its name where nobody counted. @internal */
export function describeReplicas(workload: GraphNode): string {
  const replicas = workload.facts.find(({ name }) => name === 'replicas');
  const [ready, wanted] = replicas?.value.split('/') ?? [];
  return wanted === undefined
    ? describeRef(workload.ref)
    : `${describeRef(workload.ref)} has ${ready} of ${wanted} replicas ready`;
}
