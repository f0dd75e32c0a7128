import { PassThrough } from 'node:stream';
import { Progress } from './Progress';

function createProgress(total: number, before?: number) {
  const stream = new PassThrough();
  const written: string[] = [];
  stream.on('data', chunk => written.push(String(chunk)));
  const out = stream as unknown as NodeJS.WriteStream;
  return { progress: Progress.create({ total, before, out }), written };
}

describe('Progress', () => {
  it('numbers the steps and says how each ended', async () => {
    const { progress, written } = createProgress(2);

    await progress.step('first', 1, async () => 'result');
    await expect(
      progress.step('second', 1, async () => {
        throw new Error('no disk');
      }),
    ).rejects.toThrow('no disk');

    expect(written.join('')).toMatch(
      /^\[1\/2\] first {2}done in 0:00\n\[2\/2\] second {2}failed after 0:00\n$/,
    );
  });

  it('counts the steps that were taken before', async () => {
    const { progress, written } = createProgress(1, 3);

    await progress.step('fourth', 1, async () => {});

    expect(written.join('')).toMatch(/^\[4\/4\] fourth/);
  });

  it('says in a log that a long step lives, how long it took and what is left', async () => {
    jest.useFakeTimers();
    const { progress, written } = createProgress(1);
    let finish = () => {};

    const running = progress.step('build', 60, tell => {
      tell('kube-apiserver');
      return new Promise<void>(resolve => {
        finish = resolve;
      });
    });
    jest.advanceTimersByTime(15_000);
    finish();
    await running;
    jest.useRealTimers();

    expect(written[0]).toBe(
      '[1/1] build  0:15, about 0:45 left – kube-apiserver\n',
    );
  });
});
