import { GraphChanges } from './GraphChanges';

describe('GraphChanges', () => {
  let looked: string[];
  let announced: string[];
  let news: boolean;
  let cost: number;
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
    changes = new GraphChanges({
      announce: ({ name }) => announced.push(name),
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
