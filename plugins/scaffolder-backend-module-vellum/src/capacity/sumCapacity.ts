import { readQuantity } from '@vellum-io/backstage-plugin-vellum-common';
import { z } from 'zod';

/** Cores, and bytes. @internal */
export interface Amounts {
  cpu: number;
  memory: number;
}

const quantities = z.record(z.string(), z.unknown()).catch({});

/** As much of a Node as counts here. @internal */
export const nodeSchema = z.object({
  spec: z
    .object({
      unschedulable: z.boolean().optional(),
      taints: z.array(z.object({ effect: z.string() })).optional(),
    })
    .catch({}),
  status: z.object({ allocatable: quantities }).catch({ allocatable: {} }),
});

/** As much of a ResourceQuota as counts here. @internal */
export const quotaSchema = z.object({
  metadata: z.object({ namespace: z.string() }),
  spec: z
    .object({
      hard: quantities,
      scopes: z.array(z.string()).optional(),
      scopeSelector: z.unknown().optional(),
    })
    .catch({ hard: {} }),
});

/** The names under which a quota limits requests; `cpu` is another word for `requests.cpu`. */
const LIMITING = {
  cpu: ['requests.cpu', 'cpu'],
  memory: ['requests.memory', 'memory'],
} as const;

/**
 * What the nodes have that take any pod: cordoned ones do not, nor those with a taint that keeps pods away, as nodes have
 * that are not ready, run the control plane, or are reserved.
 *
 * @internal
 */
export function sumNodes(nodes: ReadonlyArray<z.infer<typeof nodeSchema>>) {
  const open = nodes.filter(
    ({ spec }) =>
      !spec.unschedulable &&
      !spec.taints?.some(({ effect }) => /^No(Schedule|Execute)$/.test(effect)),
  );
  const sum = (resource: keyof Amounts) =>
    open.reduce(
      (total, { status }) =>
        total + (readQuantity(status.allocatable[resource]) ?? 0),
      0,
    );
  return { cpu: sum('cpu'), memory: sum('memory') };
}

/**
 * What namespaces may request by their quotas, all together. Of several quotas in one namespace the smallest counts, since all
 * of them hold. A quota for some pods only, by its scopes, promises nothing to the namespace; a namespace without a quota is
 * promised nothing.
 *
 * @internal
 */
export function sumQuotas(
  quotas: ReadonlyArray<z.infer<typeof quotaSchema>>,
  /** A namespace that does not count. */
  except?: string,
): Amounts {
  const counted = quotas.filter(
    ({ metadata, spec }) =>
      metadata.namespace !== except &&
      !spec.scopes?.length &&
      !spec.scopeSelector,
  );
  const sum = (resource: keyof Amounts) => {
    const smallest = new Map<string, number>();
    for (const { metadata, spec } of counted) {
      for (const name of LIMITING[resource]) {
        const amount = readQuantity(spec.hard[name]);
        if (amount !== undefined) {
          const { namespace } = metadata;
          const known = smallest.get(namespace) ?? Infinity;
          smallest.set(namespace, Math.min(known, amount));
        }
      }
    }
    return [...smallest.values()].reduce((total, each) => total + each, 0);
  };
  return { cpu: sum('cpu'), memory: sum('memory') };
}
