import {
  chmod,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
} from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { Environment } from '../state/locations';
import { packageRoot } from '../state/repositoryRoot';
import { withFileLock } from '../state/withFileLock';
import { binaryCacheKey, buildFlags } from './binaryCacheKey';
import { checkFreeDisk } from './checkFreeDisk';
import { findGo, goEnvironment, GoToolchain } from './GoToolchain';
import { findOnMachine } from './findOnMachine';
import { GoProgram, Program, ResolvedProgram } from './Program';
import { runProgram } from './runProgram';

/** Options of `Binaries.create`. */
export interface BinariesOptions {
  cacheDirectory: string;
  toolsDirectory: string;
  env: Environment;
}

/**
 * Finds programs on the machine or in the cache, and builds the ones that are
 * in neither. A cache folder appears whole, by one rename, or not at all.
 */
export class Binaries {
  static async create(options: BinariesOptions): Promise<Binaries> {
    return new Binaries(options, await findGo(options.env));
  }

  private constructor(
    private readonly options: BinariesOptions,
    private readonly go: GoToolchain | undefined,
  ) {}

  /** The program, if it can be had without building. */
  async find(program: Program): Promise<ResolvedProgram | undefined> {
    if (program.kind === 'own') {
      const path = join(packageRoot, 'bin', 'vellum-sandbox');
      return { name: program.name, path, from: 'sandbox' };
    }
    if (program.kind === 'path') {
      return findOnMachine(program.name, this.options.env);
    }
    return (
      (program.adopt &&
        (await findOnMachine(program.name, this.options.env, program.adopt))) ??
      this.findInCache(program)
    );
  }

  /** Throws unless all of these can be built: Go and enough disk are there. */
  async checkBuildable(missing: readonly Program[]): Promise<void> {
    for (const program of missing) {
      if (program.kind === 'path') {
        throw new NotFoundError(
          `${program.name} was not found: ${program.hint}`,
        );
      }
    }
    const programs = missing.filter(p => p.kind === 'go');
    if (programs.length === 0) {
      return;
    }
    if (!this.go) {
      throw new NotFoundError(
        `Go was not found, and ${programs
          .map(p => p.name)
          .join(
            ', ',
          )} must be built with it. Either install Go (https://go.dev/doc/install), or set ` +
          'KUBEBUILDER_ASSETS to a folder with etcd and kube-apiserver, or use a cluster that exists: --kubeconfig FILE',
      );
    }
    const scratch = sum(programs, p => p.scratchMegabytes) / 2;
    await checkFreeDisk([
      { folder: this.go.moduleCache, megabytes: scratch },
      { folder: this.go.buildCache, megabytes: scratch },
      {
        folder: this.binDirectory,
        megabytes: sum(programs, p => p.megabytes),
      },
    ]);
  }

  /** Builds a program into the cache, unless another process just did. */
  async build(
    program: GoProgram,
    options: { signal?: AbortSignal; onWait?: () => void } = {},
  ): Promise<ResolvedProgram> {
    await this.checkBuildable([program]);
    const folder = `${await this.folderPrefix(program)}-${this.go!.version}`;
    return withFileLock(
      `${folder}.lock`,
      async () => {
        const found = await this.findInCache(program);
        if (found) {
          return found;
        }
        // Left by a build that was killed: nobody else works under this lock.
        await removeSiblings(folder, '.tmp');
        const temporary = `${folder}.${randomUUID()}.tmp`;
        try {
          await this.buildInto(temporary, program, options.signal);
          await rename(temporary, folder);
        } finally {
          await rm(temporary, { recursive: true, force: true });
        }
        return { ...inFolder(program, folder), from: 'built' };
      },
      options,
    );
  }

  /**
   * The folder with a program's assets, without building the program:
   * undefined where they are not in the cache and there is no Go to fetch them.
   */
  async provideAssets(
    program: GoProgram,
    signal?: AbortSignal,
  ): Promise<string | undefined> {
    const found = await this.findInCache(program);
    if (found) {
      return found.assets;
    }
    const folder = `${await this.folderPrefix(program)}-assets`;
    if (!existsSync(folder) && !this.go) {
      return undefined;
    }
    await withFileLock(
      `${folder}.lock`,
      async () => {
        if (!existsSync(folder)) {
          await removeSiblings(folder, '.tmp');
          const temporary = `${folder}.${randomUUID()}.tmp`;
          await this.copyAssets(temporary, program, signal);
          await rename(temporary, folder);
        }
      },
      { signal },
    );
    return folder;
  }

  private get binDirectory() {
    return join(this.options.cacheDirectory, 'bin');
  }

  private async buildInto(
    folder: string,
    program: GoProgram,
    signal?: AbortSignal,
  ) {
    await mkdir(folder, { recursive: true });
    await this.runGo(program, signal, [
      'build',
      ...buildFlags(program),
      '-o',
      join(folder, program.name),
      program.package,
    ]);
    if (program.assets) {
      await this.copyAssets(join(folder, 'assets'), program, signal);
    }
  }

  private async copyAssets(
    folder: string,
    program: GoProgram,
    signal?: AbortSignal,
  ) {
    await mkdir(folder, { recursive: true });
    for (const { module: name, path, to } of program.assets ?? []) {
      const dir = ['list', '-m', '-f', '{{.Dir}}', name];
      let source = (await this.runGo(program, signal, dir)).trim();
      if (!source) {
        // The main module has no version to download, any other one does.
        await this.runGo(program, signal, ['mod', 'download', name]);
        source = (await this.runGo(program, signal, dir)).trim();
      }
      const target = join(folder, to);
      await cp(join(source, path), target, { recursive: true });
      // The module cache is read-only; a copy that cannot be removed is a trap.
      await makeWritable(target);
    }
  }

  private async runGo(
    program: GoProgram,
    signal: AbortSignal | undefined,
    args: string[],
  ): Promise<string> {
    const cwd = join(this.options.toolsDirectory, program.tool);
    const env = {
      ...goEnvironment(this.options.env),
      ...(program.cgo ? { CGO_ENABLED: '1' } : {}),
    };
    const result = await runProgram('go', args, {
      cwd,
      env,
      signal,
      lowPriority: true,
    });
    if (result.code !== 0) {
      const reason = result.stderr.trim().split('\n').slice(-8).join('\n');
      throw new ServiceUnavailableError(
        `${program.name} could not be built from tools/${program.tool} (go ${args[0]} failed):\n${reason}`,
      );
    }
    return result.stdout;
  }

  private async findInCache(
    program: GoProgram,
  ): Promise<ResolvedProgram | undefined> {
    const prefix = await this.folderPrefix(program);
    if (this.go) {
      const folder = `${prefix}-${this.go.version}`;
      return existsSync(folder) ? inFolder(program, folder) : undefined;
    }
    const entries = await readdir(this.binDirectory).catch(() => []);
    const match = entries
      .map(entry => join(this.binDirectory, entry))
      .filter(entry =>
        /^-go\d+(\.\d+)*([a-z]+\d+)?$/.test(entry.slice(prefix.length)),
      )
      .find(entry => entry.startsWith(`${prefix}-`));
    return match ? inFolder(program, match) : undefined;
  }

  private async folderPrefix(program: GoProgram): Promise<string> {
    const tool = join(this.options.toolsDirectory, program.tool);
    const key = binaryCacheKey({
      program,
      goMod: await readFile(join(tool, 'go.mod'), 'utf8'),
      goSum: await readFile(join(tool, 'go.sum'), 'utf8'),
      sources: await Promise.all(
        (program.sources ?? []).map(file => readFile(join(tool, file), 'utf8')),
      ),
      platform: `${process.platform}-${process.arch}`,
    });
    return join(this.binDirectory, key);
  }
}

function inFolder(program: GoProgram, folder: string): ResolvedProgram {
  return {
    name: program.name,
    path: join(folder, program.name),
    from: 'cache',
    assets: program.assets && join(folder, 'assets'),
  };
}

async function removeSiblings(folder: string, suffix: string) {
  const name = `${basename(folder)}.`;
  for (const entry of await readdir(dirname(folder))) {
    if (entry.startsWith(name) && entry.endsWith(suffix)) {
      await rm(join(dirname(folder), entry), { recursive: true });
    }
  }
}

async function makeWritable(path: string): Promise<void> {
  await chmod(path, 0o755);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    await makeWritable(join(path, entry.name));
  }
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
