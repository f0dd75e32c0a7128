import { z } from 'zod';
import { ClusterCaller } from '../cluster/ClusterNamespaces';
import { KubernetesProxy } from '../cluster/KubernetesProxy';

/** Objects in one answer. */
const PAGE = 500;

/** Answers that a person waits for: more objects than that are a reason to ask somebody who knows the cluster. */
const MAX_PAGES = 10;

const listSchema = z.object({
  metadata: z.object({ continue: z.string().optional() }).catch({}),
  items: z.array(z.unknown()),
});

/**
 * All objects of a list, page by page. Throws where the cluster does not tell, or not whole.
 *
 * @internal
 */
export async function listAll<T>(options: {
  proxy: KubernetesProxy;
  caller: ClusterCaller;
  path: string;
  /** What of each object is read. */
  schema: z.ZodType<T>;
}): Promise<T[]> {
  const { proxy, caller, path, schema } = options;
  const found: T[] = [];
  let next: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = new URLSearchParams({
      limit: String(PAGE),
      ...(next && { continue: next }),
    });
    const answer = listSchema.safeParse(
      await proxy.get(`${path}?${query}`, caller),
    );
    if (!answer.success) {
      throw new Error('it answered with something else');
    }
    const { items, metadata } = answer.data;
    found.push(...items.map(item => schema.parse(item)));
    next = metadata.continue;
    if (!next) {
      return found;
    }
  }
  throw new Error(`it has more than ${PAGE * MAX_PAGES} of them`);
}
