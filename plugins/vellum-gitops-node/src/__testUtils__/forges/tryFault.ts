import { branchFor } from '../../publish';
import { comparableDiff } from '../comparableDiff';
import { Fault } from '../FaultProxy';
import { contractChange } from './contractChange';
import { ForgeUnderTest } from './ForgeUnderTest';
import { openContractStage } from './openContractStage';

/** What came of a proposal one of whose requests failed, and of the same proposal afterwards. */
export interface FaultOutcome {
  /** The message of the first attempt, or undefined where it succeeded all the same. */
  error: string | undefined;
  /** Open pull requests and branches after the first attempt. */
  left: { pulls: number; branches: string[] };
  /** The same after the second. */
  after: { pulls: number; branches: string[] };
  /** Commits of the branch that `main` lacks. */
  commits: number;
  /** Whether `main` is as it was. */
  isTargetUntouched: boolean;
  planned: string;
  proposed: string;
}

/** Breaks the first request of a kind, and then tries again. */
export async function tryFault(options: {
  forge: ForgeUnderTest;
  request: string;
  fault: Fault;
}): Promise<FaultOutcome> {
  const { forge, request, fault } = options;
  const stage = await openContractStage(forge);
  const { git, proxy, openPulls } = stage;
  const look = async () => ({
    pulls: (await openPulls()).length,
    branches: Object.keys(await git.branches()),
  });
  const branch = branchFor(contractChange());
  try {
    const { main } = await git.branches();
    let isBroken = false;
    proxy.use(({ method, path }) => {
      if (isBroken || `${method} ${path}` !== request) {
        return undefined;
      }
      isBroken = true;
      return fault;
    });
    const error = await stage.publish({ timeoutMs: 8_000 }).then(
      () => undefined,
      failed => String(failed),
    );
    const left = await look();
    if (!isBroken) {
      throw new Error(`${request} was not asked for`);
    }
    proxy.use(() => undefined);
    const { plan } = await stage.publish();
    return {
      error,
      left,
      after: await look(),
      commits: (await git.subjects('main', branch)).length,
      isTargetUntouched: (await git.branches()).main === main,
      planned: comparableDiff(plan.diff),
      proposed: comparableDiff(await git.diff('main', branch)),
    };
  } finally {
    await proxy.stop();
  }
}
