import { readBody } from './readBody';

describe('readBody', () => {
  const answerOf = (chunks: number) => {
    let sent = 0;
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (sent === chunks) {
          controller.close();
        } else {
          controller.enqueue(new Uint8Array(10).fill(sent++));
        }
      },
      cancel() {
        isCancelled = true;
      },
    });
    return {
      body,
      state: () => ({ sent, isCancelled }),
    };
  };

  it('gives all that was sent, up to the limit', async () => {
    const bytes = await readBody(answerOf(3), 30);
    expect(bytes).toEqual(
      Buffer.from([0, 1, 2].flatMap(n => Array(10).fill(n))),
    );
  });

  it('stops where an answer is larger, however large it is', async () => {
    const answer = answerOf(Infinity);
    expect(await readBody(answer, 30)).toBeUndefined();
    expect(answer.state().isCancelled).toBe(true);
    expect(answer.state().sent).toBeLessThan(10);
  });

  it('is empty where there is no body', async () => {
    expect(await readBody({ body: null }, 30)).toEqual(Buffer.alloc(0));
  });
});
