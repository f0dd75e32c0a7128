import { mockCredentials } from '@backstage/backend-test-utils';
import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { LimitedPlanningService } from './LimitedPlanningService';

const REQUEST = { product: 'x', mode: 'create' as const, values: {} };
const as = (user: string) => ({
  credentials: mockCredentials.user(`user:default/${user}`),
});

/** A limit around work that ends when it is told to. */
function setup() {
  const ends: ((error?: Error) => void)[] = [];
  const service = new LimitedPlanningService({
    plan: () =>
      new Promise((resolve, reject) => {
        ends.push(error =>
          error ? reject(error) : resolve({} as GitopsPlanView),
        );
      }),
    readProduct: () => Promise.reject(new Error('not asked for')),
    listTargets: () => Promise.reject(new Error('not asked for')),
    readApiVersions: () => Promise.reject(new Error('not asked for')),
    readCapacity: () => Promise.reject(new Error('not asked for')),
  });
  const start = (user: string) => service.plan(REQUEST, as(user));
  return { ends, start };
}

describe('LimitedPlanningService', () => {
  it('lets a person wait for four answers, and refuses the fifth', async () => {
    const { ends, start } = setup();
    const running = ['ada', 'ada', 'ada', 'ada'].map(start);
    await expect(start('ada')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /^4 answers are being worked out .* wait for one of them/,
      ),
    });
    ends.forEach(end => end());
    await Promise.all(running);
  });

  it('does not let one person wait for another', async () => {
    const { ends, start } = setup();
    const running = ['ada', 'ada', 'ada', 'ada', 'grace'].map(start);
    expect(ends).toHaveLength(5);
    ends.forEach(end => end());
    await Promise.all(running);
  });

  it.each([
    ['an answer', undefined],
    ['an error', new Error('git.example does not answer')],
  ])('lets a person ask again after %s', async (_, error) => {
    const { ends, start } = setup();
    const running = ['ada', 'ada', 'ada', 'ada'].map(start);
    ends[0](error);
    await running[0].catch(() => {});
    const next = start('ada');
    expect(ends).toHaveLength(5);
    ends.slice(1).forEach(end => end());
    await Promise.all([...running.slice(1), next]);
  });

  it('refuses everybody when too many wait', async () => {
    const { ends, start } = setup();
    const running = Array.from({ length: 24 }, (_, index) =>
      start(`user-${index}`),
    );
    await expect(start('grace')).rejects.toThrow(/try again in a few seconds/);
    ends.forEach(end => end());
    await Promise.all(running);
  });
});
