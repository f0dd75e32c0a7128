import { GraphChanges } from './GraphChanges';

describe('GraphChanges', () => {
  let looked: string[];
  let announced: string[];
  let news: boolean;
  let cost: number;
  let failed: string[];
  let changes: GraphChanges<ReturnType<typeof graphOf>>;

  function graphOf(name: string) {
    return {
      name,
      announce: () => {
        looked.push(`${name}@${Date.now()}`);
        jest.setSystemTime(Date.now() + cost);
        return news;
      },
    };
  }

  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    looked = [];
    announced = [];
    news = true;
    cost = 0;
    failed = [];
    changes = new GraphChanges({
      announce: ({ name }) => announced.push(name),
      failed: ({ name }, error) => failed.push(`${name}: ${error}`),
    });
  });

  afterEach(() => {
    changes.stop();
    jest.useRealTimers();
  });

  it('waits until a burst is over', () => {
    const graph = graphOf('a');
    changes.add(graph);
    jest.advanceTimersByTime(200);
    changes.add(graph);
    jest.advanceTimersByTime(249);
    expect(looked).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(looked).toEqual(['a@450']);
    expect(announced).toEqual(['a']);
  });

  it('does not wait longer than a second for it', () => {
    const graph = graphOf('a');
    for (let time = 0; time < 2_500; time += 100) {
      changes.add(graph);
      jest.advanceTimersByTime(100);
    }
    expect(looked).toEqual(['a@1000', 'a@2000']);
  });

  it('announces nothing that says nothing new', () => {
    news = false;
    changes.add(graphOf('a'));
    jest.advanceTimersByTime(1_000);
    expect(looked).toHaveLength(1);
    expect(announced).toEqual([]);
  });

  it('rests after a look that took long, and forgets nothing meanwhile', () => {
    cost = 100;
    changes.add(graphOf('a'));
    changes.add(graphOf('b'));
    jest.advanceTimersByTime(2_000);
    expect(announced).toEqual(['a', 'b']);
    const [first, second] = looked.map(look => Number(look.split('@')[1]));
    expect(second - first).toBeGreaterThanOrEqual(500);
  });

  it('goes on with the others when a look fails, and looks again at the next change', () => {
    const broken = {
      ...graphOf('broken'),
      announce: () => {
        throw new Error('no such rule');
      },
    };
    changes.add(broken);
    changes.add(graphOf('a'));
    jest.advanceTimersByTime(1_000);
    expect(failed).toEqual(['broken: Error: no such rule']);
    expect(announced).toEqual(['a']);
    changes.add(broken);
    jest.advanceTimersByTime(1_000);
    expect(failed).toHaveLength(2);
  });

  it('does not look at what was closed', () => {
    const graph = graphOf('a');
    changes.add(graph);
    changes.forget(graph);
    changes.add(graphOf('b'));
    changes.stop();
    jest.advanceTimersByTime(5_000);
    expect(looked).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
