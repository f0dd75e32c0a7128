import { SharedAnswers } from './SharedAnswers';

/** Questions that are answered when they are told to. */
function setup() {
  const asked: {
    signal: AbortSignal;
    resolve(answer: string): void;
    reject(error: Error): void;
  }[] = [];
  const shared = new SharedAnswers();
  const wait = (signal?: AbortSignal, key = 'capacity') =>
    shared.wait(
      key,
      own =>
        new Promise<string>((resolve, reject) => {
          asked.push({ signal: own, resolve, reject });
        }),
      signal,
    );
  return { asked, wait };
}

describe('SharedAnswers', () => {
  it('asks once for all who wait, and anew afterwards', async () => {
    const { asked, wait } = setup();
    const both = Promise.all([wait(), wait()]);
    expect(asked).toHaveLength(1);
    asked[0].resolve('12 cores');
    expect(await both).toEqual(['12 cores', '12 cores']);
    const next = wait();
    expect(asked).toHaveLength(2);
    asked[1].resolve('8 cores');
    expect(await next).toBe('8 cores');
  });

  it('asks each question for itself', () => {
    const { asked, wait } = setup();
    wait(undefined, 'a');
    wait(undefined, 'b');
    expect(asked).toHaveLength(2);
  });

  it('goes on for those who stay when one leaves', async () => {
    const { asked, wait } = setup();
    const leaver = new AbortController();
    const gone = wait(leaver.signal);
    const stays = wait(new AbortController().signal);
    leaver.abort();
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked[0].signal.aborted).toBe(false);
    asked[0].resolve('12 cores');
    expect(await stays).toBe('12 cores');
  });

  it('takes the question back when the last one leaves, and asks anew for the next', async () => {
    const { asked, wait } = setup();
    const leavers = [new AbortController(), new AbortController()];
    const gone = leavers.map(({ signal }) => wait(signal));
    leavers.forEach(each => each.abort());
    for (const each of gone) {
      await expect(each).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect(asked[0].signal.aborted).toBe(true);
    const next = wait();
    expect(asked).toHaveLength(2);
    // What comes of the first one is nobody's business any more.
    asked[0].reject(new Error('aborted'));
    const neighbour = wait();
    expect(asked).toHaveLength(2);
    asked[1].resolve('8 cores');
    expect(await Promise.all([next, neighbour])).toEqual([
      '8 cores',
      '8 cores',
    ]);
  });

  it('tells all who wait of an error', async () => {
    const { asked, wait } = setup();
    const both = [wait(), wait()];
    asked[0].reject(new Error('git.example is away'));
    for (const each of both) {
      await expect(each).rejects.toThrow('git.example is away');
    }
  });

  it('asks nothing for somebody who has left already', async () => {
    const { asked, wait } = setup();
    await expect(wait(AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(asked).toEqual([]);
  });
});
