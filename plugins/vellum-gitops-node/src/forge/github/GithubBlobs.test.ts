import { Fault } from '../../__testUtils__/FaultProxy';
import { ForgeFixture } from '../../__testUtils__/ForgeFixture';

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `teams/team-${index}.yaml`);

const textOf = (path: string) => `# ${path}\nkind: Team\n`;

jest.setTimeout(60_000);

describe('reading files from GitHub', () => {
  let fixture: ForgeFixture;
  beforeAll(async () => {
    fixture = await ForgeFixture.start();
  });
  afterAll(() => fixture.stop());

  const setUp = async (
    count: number,
    fault: (path: string) => Fault | undefined = () => undefined,
  ) => {
    const paths = names(count);
    const { git, openForge } = await fixture.createRepository({
      seed: {
        files: Object.fromEntries(paths.map(path => [path, textOf(path)])),
      },
    });
    const { main } = await git.branches();
    fixture.proxy.use(({ path }) => fault(path));
    const reader = (await openForge()).openReader(main);
    const read = () => Promise.all(paths.map(path => reader.readFile(path)));
    const asked = () =>
      fixture.proxy.requests.map(({ method, path }) => `${method} ${path}`);
    return { texts: paths.map(textOf), read, asked };
  };

  it('asks for a few one by one', async () => {
    const { read, asked, texts } = await setUp(3);
    expect(await read()).toEqual(texts);
    expect(asked()).toEqual([
      'GET /git/trees/<sha>',
      ...Array(3).fill('GET /git/blobs/<sha>'),
    ]);
  });

  it('fetches many in one request by git, and each once', async () => {
    const { read, asked, texts } = await setUp(60);
    expect(await read()).toEqual(texts);
    expect(await read()).toEqual(texts);
    expect(asked()).toEqual([
      'GET /git/trees/<sha>',
      'GET /info/refs',
      'POST /git-upload-pack fetch',
    ]);
  });

  it('asks for many one by one where only the API may be reached', async () => {
    const { read, asked, texts } = await setUp(20, path =>
      path === '/info/refs' ? 'refused' : undefined,
    );
    expect(await read()).toEqual(texts);
    expect(asked()).toEqual([
      'GET /git/trees/<sha>',
      'GET /info/refs',
      ...Array(20).fill('GET /git/blobs/<sha>'),
    ]);
  });

  it('says so where the connection is cut, and does not ask for each file then', async () => {
    const { read, asked } = await setUp(20, path =>
      path.startsWith('/git-upload-pack') ? 'cut-before' : undefined,
    );
    await expect(read()).rejects.toThrow(
      /could not be reached to read teams\/team-0\.yaml and 19 more: the connection was cut/,
    );
    expect(asked()).toHaveLength(3);
  });
});
