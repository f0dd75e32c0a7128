import { BuildProgress } from '../sandbox/SandboxEvent';
import { BuildQueue, ProgramSource } from './BuildQueue';
import { GoProgram, Program } from './Program';

const program = (name: string, buildSeconds: number): GoProgram => ({
  kind: 'go',
  name,
  tool: name,
  package: name,
  buildSeconds,
  scratchMegabytes: 1,
  megabytes: 1,
});

class FakePrograms implements ProgramSource {
  readonly built: string[] = [];

  constructor(
    private readonly present: readonly string[],
    private readonly broken: readonly string[] = [],
  ) {}

  async find({ name }: Program) {
    return this.present.includes(name)
      ? { name, path: `/bin/${name}`, from: 'cache' as const }
      : undefined;
  }

  async checkBuildable() {}

  async build({ name }: GoProgram) {
    this.built.push(name);
    if (this.broken.includes(name)) {
      throw new Error(`${name} does not compile`);
    }
    return { name, path: `/bin/${name}`, from: 'built' as const };
  }
}

describe('BuildQueue', () => {
  const reports: BuildProgress[] = [];
  const onProgress = (progress: BuildProgress) => reports.push(progress);

  beforeEach(() => {
    reports.length = 0;
  });

  it('builds only what is missing, each once, in the given order', async () => {
    const binaries = new FakePrograms(['b']);
    const names = ['a', 'b', 'c', 'a'];
    const queue = await BuildQueue.start(
      names.map(name => program(name, 10)),
      { binaries, onProgress },
    );
    expect((await queue.get('b')).from).toBe('cache');
    expect((await queue.get('c')).from).toBe('built');
    expect(binaries.built).toEqual(['a', 'c']);
  });

  it('goes on with the others when one cannot be built', async () => {
    const binaries = new FakePrograms([], ['a']);
    const queue = await BuildQueue.start([program('a', 10), program('b', 10)], {
      binaries,
      onProgress,
    });
    await expect(queue.get('a')).rejects.toThrow('a does not compile');
    expect((await queue.get('b')).from).toBe('built');
  });

  it('counts what somebody else builds later', async () => {
    const queue = await BuildQueue.start([program('a', 60)], {
      binaries: new FakePrograms([]),
      onProgress,
      later: [program('a', 60), program('b', 40)],
    });
    await queue.settled();
    expect(reports[0]).toMatchObject({
      done: 0,
      total: 2,
      remainingSeconds: 100,
      text: 'building a',
    });
    expect(reports.at(-1)).toMatchObject({ done: 1, total: 2 });
  });

  it('says nothing when there is nothing to build', async () => {
    const queue = await BuildQueue.start([program('a', 1)], {
      binaries: new FakePrograms(['a']),
      onProgress,
    });
    await queue.settled();
    expect(reports).toEqual([]);
  });
});
