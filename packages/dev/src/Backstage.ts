import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import {
  isRunning,
  ProcessRef,
  sleep,
  spawnDetached,
  stopProcess,
} from '@vellum-io/sandbox';
import { joinLocations } from './joinLocations';
import { repositoryRoot } from './locations';

/** How long the backend may take to answer on a cold, loaded machine. */
const START_LIMIT_MS = 180_000;

/** The example backend, which also serves the app, as a process of its own that outlives the one that started it. */
export class Backstage {
  private constructor(
    private readonly directory: string,
    readonly port: number,
    private readonly configFiles: string[],
  ) {}

  static create(options: {
    /** Where its log, its own configuration and its process id are kept. */
    directory: string;
    port: number;
    /** Configuration beyond `app-config.yaml`, later files win. */
    configFiles: string[];
  }): Backstage {
    mkdirSync(options.directory, { recursive: true, mode: 0o700 });
    return new Backstage(options.directory, options.port, options.configFiles);
  }

  /** Where to open it. */
  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get logFile(): string {
    return resolve(this.directory, 'backstage.log');
  }

  /** Starts it and waits until it answers. Replaces one that runs from this directory. */
  async start(): Promise<void> {
    await this.stop();
    if ((await this.answers()) !== undefined) {
      throw new Error(
        `Port ${this.port} is taken by another program; end it, or set VELLUM_PORT to a free port`,
      );
    }
    const configFiles = [
      resolve(repositoryRoot, 'app-config.yaml'),
      ...this.configFiles,
    ];
    const ownConfig = resolve(this.directory, 'app-config.own.yaml');
    writeFileSync(
      ownConfig,
      stringify({
        app: { baseUrl: this.url },
        backend: {
          baseUrl: this.url,
          listen: { host: '127.0.0.1', port: this.port },
          cors: { origin: this.url },
        },
        catalog: { locations: joinLocations(configFiles) },
      }),
      { mode: 0o600 },
    );
    const configs = [...configFiles, ownConfig].flatMap(file => [
      '--config',
      file,
    ]);
    rmSync(this.logFile, { force: true });
    const started = await spawnDetached({
      file: process.execPath,
      args: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        'src/index.ts',
        ...configs,
      ],
      cwd: resolve(repositoryRoot, 'packages/backend'),
      env: { ...definedEnvironment(), NODE_ENV: 'development' },
      log: this.logFile,
    });
    writeFileSync(this.processFile, JSON.stringify(started), { mode: 0o600 });
    await this.ready(started);
  }

  /** Ends it, if it runs. Only the very process that was started here is ended, never one that got its id later. */
  async stop(): Promise<void> {
    await stopProcess(this.process());
    rmSync(this.processFile, { force: true });
  }

  /** Whether the process that was started here still runs. */
  isRunning(): boolean {
    return isRunning(this.process());
  }

  /** Status of its readiness route, 0 where it gives none in time; `undefined` where nothing listens. */
  private async answers(): Promise<number | undefined> {
    try {
      const response = await fetch(
        `http://127.0.0.1:${this.port}/.backstage/health/v1/readiness`,
        { signal: AbortSignal.timeout(2_000) },
      );
      await response.body?.cancel();
      return response.status;
    } catch (error) {
      // Something listens, and says nothing.
      return (error as Error).name === 'TimeoutError' ? 0 : undefined;
    }
  }

  private process(): ProcessRef | undefined {
    return existsSync(this.processFile)
      ? JSON.parse(readFileSync(this.processFile, 'utf8'))
      : undefined;
  }

  private get processFile(): string {
    return resolve(this.directory, 'backstage.process.json');
  }

  private async ready(started: ProcessRef): Promise<void> {
    const limit = Date.now() + START_LIMIT_MS;
    while (Date.now() < limit) {
      if (!isRunning(started)) {
        throw new Error(
          `The backend ended while starting. The last of ${
            this.logFile
          }:\n${readFileSync(this.logFile, 'utf8').slice(-2000)}`,
        );
      }
      if ((await this.answers()) === 200) return;
      await sleep(250);
    }
    throw new Error(
      `The backend did not answer on port ${this.port} within ${
        START_LIMIT_MS / 1000
      } s; see ${this.logFile}`,
    );
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
