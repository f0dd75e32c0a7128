import { allocatePorts } from './allocatePorts';

const allFree = { isFree: async () => true, random: () => 0 };

describe('allocatePorts', () => {
  it('gives each name a port of its own below the range of client ports', async () => {
    const ports = await allocatePorts(['a', 'b', 'c'], {}, allFree);
    expect(ports).toEqual({ a: 20000, b: 20001, c: 20002 });
  });

  it('keeps ports that were given before and does not give them again', async () => {
    const ports = await allocatePorts(['a', 'b'], { a: 20000 }, allFree);
    expect(ports).toEqual({ a: 20000, b: 20001 });
  });

  it('leaves out ports that are in use', async () => {
    const ports = await allocatePorts(
      ['a'],
      {},
      {
        isFree: async port => port > 20063,
        random: () => 0,
      },
    );
    expect(ports).toEqual({ a: 20064 });
  });

  it('begins at a random block, so that simultaneous starts stay apart', async () => {
    const ports = await allocatePorts(
      ['a'],
      {},
      {
        ...allFree,
        random: () => 0.5,
      },
    );
    expect(ports).toEqual({ a: 20000 + 75 * 64 });
  });

  it('says which names got none when every port is taken', async () => {
    await expect(
      allocatePorts(
        ['a', 'b'],
        {},
        {
          isFree: async () => false,
          random: () => 0,
        },
      ),
    ).rejects.toThrow('for a, b');
  });
});
