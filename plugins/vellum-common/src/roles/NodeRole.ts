/** What an object is in its tool's terms; drawn as a small badge. @public */
export const NODE_ROLES = [
  'claim',
  'composite',
  'managed',
  'applier',
  'source',
  'application',
  'object',
] as const;

/** One of {@link NODE_ROLES}. @public */
export type NodeRole = (typeof NODE_ROLES)[number];
