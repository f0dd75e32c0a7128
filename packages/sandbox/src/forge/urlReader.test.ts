import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { TestForge, TOKENS } from './testUtils/startTestForge';

// Each test starts many git processes; a busy machine takes its time.
jest.setTimeout(60_000);

describe("Backstage's URL readers on the forge", () => {
  let test: TestForge;
  let reader: ReturnType<typeof UrlReaders.default>;

  beforeEach(async () => {
    test = await TestForge.start();
    await test.forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      seed: {
        files: {
          'README.md': '# Acme\n',
          'catalog/a b.yaml': 'a: 1\n',
          'catalog/deep/c.yaml': 'c: 3\n',
          'catalog/notes.txt': 'n\n',
        },
      },
    });
    reader = UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: new ConfigReader({
        integrations: {
          github: [
            {
              host: new URL(test.forge.url).host,
              apiBaseUrl: test.forge.apiUrl,
              token: TOKENS.reader,
            },
          ],
        },
      }),
    });
  });
  afterEach(() => test.stop());

  const page = (path: string) => `${test.forge.url}/acme/gitops/${path}`;

  it('reads a file with its etag and time, and says when it has not changed', async () => {
    const url = page('blob/main/catalog/a%20b.yaml');
    const response = await reader.readUrl(url);
    expect((await response.buffer()).toString()).toBe('a: 1\n');
    expect(response.lastModifiedAt).toBeInstanceOf(Date);
    expect(response.etag).toMatch(/^"[0-9a-f]{40}-raw"$/);
    await expect(
      reader.readUrl(url, { etag: response.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('says that a file is not there', async () => {
    await expect(
      reader.readUrl(page('blob/main/nothing.yaml')),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('reads a folder as a tree, at a branch and at the default branch', async () => {
    for (const url of [page('tree/main/catalog'), page('tree/main/catalog/')]) {
      const tree = await reader.readTree(url);
      const files = await tree.files();
      expect(files.map(file => file.path).sort()).toEqual([
        'a b.yaml',
        'deep/c.yaml',
        'notes.txt',
      ]);
    }
    const whole = await reader.readTree(`${test.forge.url}/acme/gitops`);
    expect(await whole.files()).toHaveLength(4);
    await expect(
      reader.readTree(page('tree/main'), { etag: whole.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('finds files by a pattern', async () => {
    const found = await reader.search(page('tree/main/catalog/**/*.yaml'));
    const contents = await Promise.all(
      found.files.map(async file => (await file.content()).toString()),
    );
    expect(contents.sort()).toEqual(['a: 1\n', 'c: 3\n']);
    const one = await reader.search(page('blob/main/README.md'));
    expect(one.files).toHaveLength(1);
    const none = await reader.search(page('blob/main/NOTHING.md'));
    expect(none.files).toEqual([]);
  });
});
