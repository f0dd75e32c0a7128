import { createInterface } from 'node:readline/promises';
import { InputError } from '@backstage/errors';

/** Options of `confirmPlan`. */
export interface ConfirmPlanOptions {
  /** Agreed to on the command line. */
  yes?: boolean;
  signal?: AbortSignal;
}

/** Shows a plan and asks for agreement; without a terminal only --yes agrees. */
export async function confirmPlan(
  plan: string,
  { yes, signal }: ConfirmPlanOptions,
): Promise<boolean> {
  process.stdout.write(`${plan}\n`);
  if (yes) {
    return true;
  }
  if (!process.stdin.isTTY) {
    throw new InputError(
      'Nothing was changed: this needs your agreement, and there is no terminal to ask on; look at the plan above, then add --yes',
    );
  }
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
  });
  try {
    const answer = await terminal.question('Install it? [y/N] ', { signal });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
