/** How far the builds are. */
export interface BuildProgress {
  done: number;
  total: number;
  elapsedSeconds: number;
  remainingSeconds: number;
  text: string;
}

/** What `up` reports while it works. */
export type SandboxEvent =
  | { type: 'build'; progress: BuildProgress }
  | {
      type: 'component';
      name: string;
      phase: 'starting' | 'ready' | 'restarting' | 'failed';
      /** Why, for a restart or a failure. */
      message?: string;
      elapsedSeconds: number;
    }
  | { type: 'phase'; phase: 'core ready' | 'ready'; elapsedSeconds: number }
  | { type: 'note'; message: string };

/** Receives the events of one `up`. */
export type SandboxListener = (event: SandboxEvent) => void;
