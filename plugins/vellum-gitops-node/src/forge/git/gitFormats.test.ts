import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readCommit, writeCommit } from './commitObject';
import { GitObject, idOf } from './GitObject';
import { readPack } from './readPack';
import { replaceFiles } from './replaceFiles';
import { readTree, TreeLine, writeTree } from './treeObject';
import { writePack } from './writePack';

const run = promisify(execFile);

/** What is written here is what git writes, and what git writes is read here. */
describe('the formats of git', () => {
  let folder: string;
  const git = async (...args: string[]) =>
    (await run('git', ['-C', folder, ...args])).stdout.trim();
  const feed = (input: Buffer | string, ...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { input });
  const bytesOf = async (type: string, id: string) =>
    (
      await run('git', ['-C', folder, 'cat-file', type, id], {
        encoding: 'buffer',
      })
    ).stdout;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vellum-git-'));
    await git('init', '-q', '-b', 'main');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const blob = (text: string): GitObject => ({
    type: 'blob',
    data: Buffer.from(text),
  });

  it('writes a pack that git unpacks, whatever the size of an object', async () => {
    const objects = [0, 1, 15, 16, 2_047, 2_048, 300_000].map(size =>
      blob('x'.repeat(size)),
    );
    feed(writePack(objects), 'unpack-objects', '-q', '--strict');
    for (const object of objects) {
      expect(await git('cat-file', '-s', idOf(object))).toBe(
        `${object.data.length}`,
      );
    }
  });

  it('reads a pack in which git stored objects as differences', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => `line ${i} ${i * i}`);
    const texts = [0, 1, 2, 3].map(version =>
      [...lines, `version ${version}`, ...lines.slice(version)].join('\n'),
    );
    const ids = texts.map(text =>
      feed(text, 'hash-object', '-w', '--stdin').toString().trim(),
    );
    const pack = feed(
      `${ids.join('\n')}\n`,
      ...['pack-objects', '--stdout', '-q', '--no-reuse-delta'],
    );
    // Without differences it would be far larger.
    expect(pack.length).toBeLessThan(60_000);
    const objects = readPack(pack);
    expect([...objects.keys()].sort()).toEqual([...ids].sort());
    ids.forEach((id, index) =>
      expect(objects.get(id)?.data.toString()).toBe(texts[index]),
    );
  });

  it.each<[string, (pack: Buffer) => Buffer]>([
    ['is cut off', pack => pack.subarray(0, -30)],
    ['is changed on the way', pack => Buffer.from(pack.fill('x', 13, 14))],
    ['is none', () => Buffer.from('<html></html>'.repeat(10))],
    ['is empty', () => Buffer.alloc(0)],
  ])('refuses a pack that %s', (_what, spoil) => {
    const pack = writePack([blob('some text that is long enough')]);
    expect(() => readPack(spoil(pack))).toThrow(/pack is not whole/);
  });

  it('writes the folders that git reads, names that are no text among them', async () => {
    const id = idOf(blob('x'.repeat(15)));
    const lines: TreeLine[] = [
      line('b', '040000', idOf(writeTree([line('x', '100644', id)]))),
      line('b.yaml', '100644', id),
      line('b-c', '100755', id),
      { ...line('?', '100644', id), bytes: Buffer.from([0xff, 0xfe]) },
      line('ü', '120000', id),
    ];
    const tree = writeTree(lines);
    feed(
      writePack([
        tree,
        writeTree([line('x', '100644', id)]),
        blob('x'.repeat(15)),
      ]),
      ...['unpack-objects', '-q', '--strict'],
    );
    const printed = await git('ls-tree', '-r', idOf(tree));
    expect(printed.split('\n')).toHaveLength(5);
    const bytes = await bytesOf('tree', idOf(tree));
    expect(writeTree(readTree(bytes)).data).toEqual(bytes);
  });

  it('writes a commit that git shows, with a name that would break it', async () => {
    const tree = writeTree([]);
    const commit = writeCommit({
      tree: idOf(tree),
      parents: [],
      author: { name: 'Ada <evil>\n', email: 'ada@example.org>' },
      time: new Date('2026-03-01T10:00:00Z'),
      message: 'Add it\n\nWhy: because\n',
    });
    feed(writePack([tree, commit]), 'unpack-objects', '-q', '--strict');
    expect(
      await git('log', '-1', '--format=%an|%ae|%at|%B', idOf(commit)),
    ).toBe('Ada evil|ada@example.org|1772359200|Add it\n\nWhy: because');
    expect(readCommit(commit.data)).toEqual({
      tree: idOf(tree),
      parents: [],
      author: 'Ada evil',
      message: 'Add it\n\nWhy: because\n',
    });
  });

  it('reads a signed commit', () => {
    const data = [
      `tree ${'a'.repeat(40)}`,
      `parent ${'b'.repeat(40)}`,
      `parent ${'c'.repeat(40)}`,
      'author  <nobody@example.org> 1 +0000',
      'committer Grace <grace@example.org> 1 +0000',
      'gpgsig -----BEGIN PGP SIGNATURE-----',
      ' ',
      ' parent of nothing',
      ' -----END PGP SIGNATURE-----',
      '',
      'Merge',
    ].join('\n');
    expect(readCommit(Buffer.from(data))).toEqual({
      tree: 'a'.repeat(40),
      parents: ['b'.repeat(40), 'c'.repeat(40)],
      author: 'somebody',
      message: 'Merge',
    });
  });

  describe('replaceFiles', () => {
    /** The folders of what git has in its index. */
    const setUp = async (files: string[]) => {
      await git('read-tree', '--empty');
      await writeFile(join(folder, 'x'), 'x');
      const sha = await git('hash-object', '-w', 'x');
      for (const file of files) {
        const mode = file.endsWith('.sh') ? '100755' : '100644';
        await git('update-index', '--add', '--cacheinfo', mode, sha, file);
      }
      const root = await git('write-tree');
      const folders = new Map<string, TreeLine[]>();
      const listed = await git('ls-tree', '-r', '-d', root);
      const ids = listed.split('\n').flatMap(each => each.split(/\s/)[2] ?? []);
      for (const id of [root, ...ids]) {
        folders.set(id, readTree(await bytesOf('tree', id)));
      }
      return { root, folders, sha };
    };
    const paths = async (root: string, written: GitObject[]) => {
      feed(writePack(written), 'unpack-objects', '-q');
      return (await git('ls-tree', '-r', '--name-only', root)).split('\n');
    };

    it('adds, changes and deletes files, and leaves the rest as it is', async () => {
      const { root, folders, sha } = await setUp([
        'a/b/c.yaml',
        'a/run.sh',
        'other/deep/x',
        'top',
      ]);
      const content = { mode: '100644', sha };
      const result = replaceFiles({
        root,
        folders,
        files: [
          { path: 'a/b/c.yaml', content: null },
          { path: 'new/folder/d.yaml', content },
          { path: 'e.yaml', content },
        ],
      });
      expect(await paths(result.root, result.written)).toEqual([
        'a/run.sh',
        'e.yaml',
        'new/folder/d.yaml',
        'other/deep/x',
        'top',
      ]);
      // The folders that nothing was written to are the same ones.
      expect(result.written).toHaveLength(4);
    });

    it('makes a file a folder where the file is deleted with it', async () => {
      const { root, folders, sha } = await setUp(['a']);
      const content = { mode: '100644', sha };
      const files = [{ path: 'a/b', content }];
      expect(() => replaceFiles({ root, folders, files })).toThrow(
        /a\/b cannot be written, because a is a file; choose another path/,
      );
      const result = replaceFiles({
        root,
        folders,
        files: [{ path: 'a', content: null }, ...files],
      });
      expect(await paths(result.root, result.written)).toEqual(['a/b']);
    });

    it('leaves a folder without any file empty', async () => {
      const { root, folders } = await setUp(['a/b']);
      const files = [{ path: 'a/b', content: null }];
      const result = replaceFiles({ root, folders, files });
      expect(result.root).toBe(idOf(writeTree([])));
    });
  });
});

function line(name: string, mode: string, sha: string): TreeLine {
  return { name, bytes: Buffer.from(name), mode, sha };
}
