import { KubeClient } from '../kube/KubeClient';
import { Identity } from '../pki/identities';
import { Program, ResolvedProgram } from '../programs/Program';
import { SandboxPaths } from '../state/SandboxPaths';

/** What an entry may ask about the sandbox it runs in. */
export interface ControllerContext {
  readonly paths: SandboxPaths;
  readonly program: ResolvedProgram;
  /** The token that opens the forge. */
  readonly forgeToken: string;
  /** A file of the PKI, see `createPki`. */
  pki(file: string): string;
  /** The port that this sandbox gave to a name. */
  port(name: string): number;
  /** Path of the kubeconfig of this controller's identity. */
  readonly kubeconfig: string;
  /** The content of the API server's token file. */
  readonly tokenFile: string;
}

/** How a component is started. */
export interface Launch {
  args: readonly string[];
  env?: Record<string, string>;
  /** Added in front of PATH. */
  pathFolders?: readonly string[];
  /** Folders that must exist before. */
  folders?: readonly string[];
  /** Private files it reads, by path; a change of content is a restart. */
  files?: Record<string, string>;
}

/** What is needed to judge or complete a component once its process runs. */
export interface RunningContext extends ControllerContext {
  readonly kube: KubeClient;
  /**
   * Position in the audit log when the process was started; undefined when it
   * was started earlier, by another `up`.
   */
  readonly auditPosition?: number;
  readonly signal?: AbortSignal;
}

/**
 * One component of the sandbox: all that is known about it, in one place.
 * To add one, write such a file and name it in `controllers/index.ts`.
 */
export interface Controller {
  readonly name: string;
  /** One sentence for `status` and the README. */
  readonly summary: string;
  readonly program: Program;
  /** Controllers that must be ready before this one is started. */
  readonly needs: readonly string[];
  /** Names of the ports it wants; unique over all controllers. */
  readonly ports?: readonly string[];
  /** Ports it takes whatever we say: only one such process per machine. */
  readonly fixedPorts?: readonly number[];
  /** Who it is for the API server; gets a kubeconfig of that identity. */
  readonly identity?: Omit<Identity, 'name'>;
  /** Folders of CRDs among the program's assets, installed before its start. */
  readonly definitions?: readonly string[];
  /** Things a user of the sandbox should know, shown by `status`. */
  readonly notes?: readonly string[];
  /** How long its start may take. */
  readonly readySeconds?: number;
  /** Objects it needs before it starts. Must be repeatable. */
  prepare?(context: RunningContext): Promise<void>;
  launch(context: ControllerContext): Promise<Launch> | Launch;
  /** Whether it does its work now. A rejection counts as "not yet". */
  isReady(context: RunningContext): Promise<boolean>;
  /** Objects that make it known to others, once ready. Must be repeatable. */
  register?(context: RunningContext): Promise<void>;
}
