import { readFile } from 'node:fs/promises';
import { NotFoundError } from '@backstage/errors';
import { ComponentState, parseState, SandboxState } from './SandboxState';
import { SandboxPaths } from './SandboxPaths';
import { withFileLock } from './withFileLock';
import { writeFileAtomically } from './writeFileAtomically';

/** Reads and changes `state.json`; several processes may do so at once. */
export class StateStore {
  constructor(private readonly paths: SandboxPaths) {}

  /** The state, or undefined when the sandbox does not exist. */
  async read(): Promise<SandboxState | undefined> {
    try {
      return parseState(await readFile(this.paths.stateFile, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return undefined;
      }
      throw error;
    }
  }

  /** The state of a sandbox that must exist. */
  async require(): Promise<SandboxState> {
    const state = await this.read();
    if (!state) {
      throw new NotFoundError(
        `There is no sandbox "${this.paths.name}"; start one with: vellum-sandbox up --name ${this.paths.name}`,
      );
    }
    return state;
  }

  async create(initial: SandboxState): Promise<SandboxState> {
    return withFileLock(this.paths.lock('state'), async () => {
      const existing = await this.read();
      if (existing) {
        return existing;
      }
      await this.write(initial);
      return initial;
    });
  }

  async update(change: (state: SandboxState) => void): Promise<SandboxState> {
    return withFileLock(this.paths.lock('state'), async () => {
      const state = await this.require();
      change(state);
      await this.write(state);
      return state;
    });
  }

  async updateComponent(
    name: string,
    change: Partial<ComponentState>,
  ): Promise<void> {
    await this.update(state => {
      state.components[name] = {
        ...(state.components[name] ?? { phase: 'waiting' }),
        ...change,
      };
    });
  }

  /** Notes why `up` did not succeed, for those who ask later. */
  async recordFailure({ message }: Error): Promise<void> {
    if (await this.read()) {
      await this.update(state => {
        state.phase = 'failed';
        state.message = message;
      });
    }
  }

  private async write(state: SandboxState) {
    const text = `${JSON.stringify(state, null, 2)}\n`;
    await writeFileAtomically(this.paths.stateFile, text);
  }
}
