import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Binaries } from './Binaries';
import { GoProgram } from './Program';
import { runProgram } from './runProgram';

const hello: GoProgram = {
  kind: 'go',
  name: 'hello',
  tool: 'hello',
  package: '.',
  ldflags: ['-X main.greeting=welcome'],
  assets: [{ module: 'example.org/hello', path: 'crds', to: 'crds' }],
  adopt: { versionArgs: ['--version'], version: /\bv2\./ },
  buildSeconds: 1,
  scratchMegabytes: 1,
  megabytes: 1,
};

describe('Binaries', () => {
  let root: string;
  let options: Parameters<typeof Binaries.create>[0];

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vellum-binaries-'));
    const tool = join(root, 'tools', 'hello');
    await mkdir(join(tool, 'crds'), { recursive: true });
    await writeFile(
      join(tool, 'go.mod'),
      'module example.org/hello\n\ngo 1.21\n',
    );
    await writeFile(join(tool, 'go.sum'), '');
    await writeFile(
      join(tool, 'main.go'),
      'package main\n\nvar greeting = "hello"\n\nfunc main() { println(greeting) }\n',
    );
    await writeFile(join(tool, 'crds', 'a.yaml'), 'kind: A\n');
    options = {
      cacheDirectory: join(root, 'cache'),
      toolsDirectory: join(root, 'tools'),
      env: { ...process.env, KUBEBUILDER_ASSETS: undefined },
    };
  });

  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  it('builds a program once and finds it in the cache from then on', async () => {
    const binaries = await Binaries.create(options);
    expect(await binaries.find(hello)).toBeUndefined();

    const [first, second] = await Promise.all([
      binaries.build(hello),
      binaries.build(hello),
    ]);
    expect([first.from, second.from].sort()).toEqual(['built', 'cache']);

    const found = await binaries.find(hello);
    expect(found).toEqual({ ...first, from: 'cache' });
    expect((await runProgram(first.path, [])).stderr).toBe('welcome\n');
    expect(await readdir(join(first.assets!, 'crds'))).toEqual(['a.yaml']);
  }, 60_000);

  it('finds what was built also where there is no Go any more', async () => {
    const built = await (await Binaries.create(options)).build(hello);
    const withoutGo = await Binaries.create({ ...options, env: { PATH: '' } });
    expect(await withoutGo.find(hello)).toEqual({ ...built, from: 'cache' });
  }, 60_000);

  it('leaves nothing in the cache when a build fails or is interrupted', async () => {
    await writeFile(
      join(root, 'tools/hello/main.go'),
      'package main\n\nbroken\n',
    );
    const binaries = await Binaries.create(options);
    await expect(binaries.build(hello)).rejects.toThrow(
      /hello could not be built from tools\/hello .*\n.*main\.go/s,
    );
    const interrupted = AbortSignal.abort(new Error('enough'));
    await expect(
      binaries.build(hello, { signal: interrupted }),
    ).rejects.toThrow('enough');
    expect(await readdir(join(root, 'cache', 'bin'))).toEqual([]);
  }, 60_000);

  it('names all ways out where a program is missing and Go is too', async () => {
    const binaries = await Binaries.create({ ...options, env: { PATH: '' } });
    const failure = binaries.build(hello);
    await expect(failure).rejects.toThrow(/Go was not found, and hello/);
    await expect(failure).rejects.toThrow(/install Go/);
    await expect(failure).rejects.toThrow(/KUBEBUILDER_ASSETS/);
    await expect(failure).rejects.toThrow(/--kubeconfig FILE/);
  });

  it('says what to install for a program that is not built here', async () => {
    const binaries = await Binaries.create({ ...options, env: { PATH: '' } });
    const redis = {
      kind: 'path',
      name: 'redis-server',
      hint: 'install it',
    } as const;
    expect(await binaries.find(redis)).toBeUndefined();
    await expect(binaries.checkBuildable([redis])).rejects.toThrow(
      'redis-server was not found: install it',
    );
  });

  it.each([
    ['takes what KUBEBUILDER_ASSETS has', 'KUBEBUILDER_ASSETS', 'v1.9.9', true],
    ['takes a fitting release from PATH', 'PATH', 'v2.3.4', true],
    ['leaves another release on PATH alone', 'PATH', 'v1.9.9', false],
  ])('%s', async (_statement, variable, version, taken) => {
    const folder = join(root, 'assets');
    await mkdir(folder);
    await writeFile(join(folder, 'hello'), `#!/bin/sh\necho ${version}\n`);
    await chmod(join(folder, 'hello'), 0o755);
    const binaries = await Binaries.create({
      ...options,
      env: { PATH: '', [variable]: folder },
    });
    const found = await binaries.find(hello);
    expect(found?.from).toBe(taken ? variable : undefined);
  });
});
