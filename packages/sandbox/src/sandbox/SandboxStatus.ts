import { isRunning } from '../process/isRunning';
import { ComponentState, SandboxState } from '../state/SandboxState';

/** A component as it is now, not as it was last recorded. */
export interface ComponentStatus {
  name: string;
  phase: ComponentState['phase'] | 'dead';
  pid?: number;
  /** Where its program comes from. */
  program?: string;
  message?: string;
  notes?: readonly string[];
}

/** What `status` says about a sandbox. */
export interface SandboxStatus {
  name: string;
  profile: string;
  phase: SandboxState['phase'] | 'down';
  message?: string;
  /** Pid of the process that brings further components up, while it does. */
  supervisor?: number;
  progress?: SandboxState['progress'];
  components: ComponentStatus[];
  ports: Readonly<Record<string, number>>;
}

/** Compares what was recorded with the processes that exist. */
export function describeSandbox(
  name: string,
  state: SandboxState | undefined,
): SandboxStatus {
  if (!state) {
    return { name, profile: '', phase: 'down', components: [], ports: {} };
  }
  const supervisor = isRunning(state.supervisor)
    ? state.supervisor?.pid
    : undefined;
  return {
    name,
    profile: state.profile,
    phase: state.phase,
    message: state.message,
    supervisor,
    progress: supervisor === undefined ? undefined : state.progress,
    components: Object.entries(state.components).map(([component, entry]) =>
      describeComponent(component, entry),
    ),
    ports: state.ports,
  };
}

function describeComponent(
  name: string,
  { phase, process, program, message, notes }: ComponentState,
): ComponentStatus {
  const alive = isRunning(process);
  const expected = phase === 'ready' || phase === 'starting';
  return {
    name,
    phase: expected && !alive ? 'dead' : phase,
    pid: alive ? process?.pid : undefined,
    program: program?.from,
    message,
    notes,
  };
}
