import { Forge } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { WaitClock } from './WaitClock';
import { WaitOutcome, WaitRun } from './WaitOutcome';

const MIN_INTERVAL = 10_000;
const MAX_INTERVAL = 30_000;

/**
 * Waits for a pull request to be merged: `merged`, or how waiting ended without that.
 *
 * @internal
 */
export async function followPullRequest(
  options: WaitRun & {
    forge: Pick<Forge, 'readPullRequest'>;
    number: number;
    clock: WaitClock;
  },
): Promise<'merged' | WaitOutcome> {
  const { forge, number, clock, deadline, log, signal } = options;
  for (let interval = MIN_INTERVAL; ; interval += 5_000) {
    const { state, url } = await forge.readPullRequest(number);
    if (state === 'merged') {
      log(`Pull request #${number} is merged`);
      return 'merged';
    }
    if (state === 'closed') {
      return {
        state: 'not-merged',
        sentence: `Pull request #${number} was closed without being merged, so nothing changes: ${url}`,
      };
    }
    if (interval === MIN_INTERVAL) {
      log(`Waiting for pull request #${number} to be merged: ${url}`);
    }
    const left = +deadline - +clock.now();
    if (left <= 0) {
      return {
        state: 'timeout',
        sentence: `Pull request #${number} is not merged yet: ${url}. Review it; the page of the entity shows what follows`,
      };
    }
    await clock.sleep(Math.min(interval, MAX_INTERVAL, left), signal);
  }
}
