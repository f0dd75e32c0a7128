import { HealthState } from '@vellum-io/backstage-plugin-vellum-common';
import { ObjectReference } from '@vellum-io/sandbox';

/** A condition that a controller must report: then the situation stands. */
export interface ControllerWord {
  of: ObjectReference;
  type: string;
  status: 'True' | 'False' | 'Unknown';
  /** Left out where the controller's reason says nothing. */
  reason?: string;
}

/** One situation: what the controllers say, and what the core has to say of it. */
export interface Situation {
  /** A statement: the title of the test. */
  title: string;
  /** As for `vellum explain`: `kustomization/flux-ready`. */
  ask: string;
  namespace: string;
  /** What controllers say by themselves, before the core is asked. */
  controllers: ControllerWord[];
  /** The state of what was asked for. */
  state: HealthState;
  /** Every cause, worst first, each as `cause: Kind name`. */
  causes: string[];
  /** Asked as if so many minutes later: for what only time makes certain. */
  minutesLater?: number;
}
