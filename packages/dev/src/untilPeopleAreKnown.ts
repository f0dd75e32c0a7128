import { sleep } from '@vellum-io/sandbox';

/** How long the catalog may take to read the first people. */
const LIMIT_MS = 60_000;

/**
 * Waits until the catalog knows the people of the example. Who signs in before that gets a token without their
 * teams, and sees nothing for as long as the token lasts.
 */
export async function untilPeopleAreKnown(url: string): Promise<void> {
  const limit = Date.now() + LIMIT_MS;
  for (;;) {
    const response = await fetch(`${url}/api/auth/demo/refresh`, {
      headers: { 'x-demo-user': 'ada' },
    });
    await response.body?.cancel();
    if (response.ok) return;
    if (Date.now() > limit) {
      throw new Error(
        `The catalog did not read examples/org.yaml within ${
          LIMIT_MS / 1000
        } s; see the log of Backstage`,
      );
    }
    await sleep(250);
  }
}
