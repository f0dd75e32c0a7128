import { NodeRole } from '@vellum-io/backstage-plugin-vellum-common';

/** Conditions that an object of a role always comes to report: where one is absent, that is news. */
export const EXPECTED_CONDITIONS: Record<NodeRole, readonly string[]> = {
  claim: ['Synced', 'Ready'],
  composite: ['Synced', 'Ready'],
  managed: ['Synced', 'Ready'],
  applier: ['Ready'],
  source: ['Ready'],
  application: [],
  object: [],
};
