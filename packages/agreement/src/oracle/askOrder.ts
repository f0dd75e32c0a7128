import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';
import { runOracle } from './runOracle';

/** One sync: what Git says, what the Application tracks, and how it is synced. */
export interface OrderCase {
  targets: KubeObject[];
  live: KubeObject[];
  /** Of the destination. */
  namespace: string;
  pruneLast: boolean;
  skipHooks: boolean;
  /** Kinds without a namespace. */
  clusterScoped: string[];
  revision: string;
  startedAt: string;
}

/** One task of a sync, as the engine describes it. */
export interface EngineTask {
  phase: string;
  wave: number;
  isHook: boolean;
  isPruned: boolean;
  group: string;
  kind: string;
  namespace: string;
  name: string;
}

/** The tasks that Argo CD's own engine makes of syncs, in the order in which it applies them. */
export async function askOrder(
  program: string,
  cases: readonly OrderCase[],
): Promise<EngineTask[][]> {
  return runOracle<EngineTask[][]>(program, ['order'], cases);
}
