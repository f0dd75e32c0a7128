import { z } from 'zod';
import { OPINION_TOOLS, OPINION_WORDS } from '../health/dialects/ToolOpinion';
import { HEALTH_STATES, SPEAKERS } from '../health/types';
import { EVIDENCE_KINDS, NODE_PRESENCES, RELATION_NAMES } from '../graph/types';
import { NODE_ROLES } from '../roles/NodeRole';
import {
  GATE_REASONS,
  LANE_CARD_STATES,
  LANE_STATES,
} from '../waves/LaneBoard';

/** The tools whose view of an entity can be asked for. @public */
export const GRAPH_VIEWS = ['crossplane', 'flux', 'argocd'] as const;

/** One of {@link GRAPH_VIEWS}. @public */
export type GraphViewName = (typeof GRAPH_VIEWS)[number];

const healthVerdict = z.object({
  state: z.enum(HEALTH_STATES),
  reason: z.string().optional(),
  message: z.string().optional(),
  whose: z.enum(SPEAKERS).optional(),
  since: z.string().optional(),
  stuck: z.boolean().optional(),
  warnings: z
    .array(
      z.object({
        reason: z.string(),
        message: z.string(),
        whose: z.enum(SPEAKERS),
        since: z.string().optional(),
      }),
    )
    .optional(),
  rule: z.string(),
});

const graphNode = z.object({
  id: z.string(),
  ref: z.object({
    group: z.string(),
    kind: z.string(),
    namespace: z.string().optional(),
    name: z.string(),
  }),
  presence: z.enum(NODE_PRESENCES),
  role: z.enum(NODE_ROLES),
  health: healthVerdict,
  apiVersion: z.string().optional(),
  uid: z.string().optional(),
  label: z.string().optional(),
  createdAt: z.string().optional(),
  conditions: z.array(
    z.object({
      type: z.string(),
      status: z.enum(['True', 'False', 'Unknown']),
      reason: z.string().optional(),
      message: z.string().optional(),
      lastTransitionTime: z.string().optional(),
      observedGeneration: z.number().optional(),
    }),
  ),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  opinions: z
    .array(
      z.object({
        tool: z.enum(OPINION_TOOLS),
        says: z.enum(OPINION_WORDS),
        why: z.string(),
      }),
    )
    .optional(),
});

const resourceGraph = z.object({
  roots: z.array(z.string()),
  nodes: z.array(graphNode),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      relation: z.enum(RELATION_NAMES),
    }),
  ),
  problems: z.array(
    z.object({
      type: z.enum(['cycle', 'limit', 'forbidden', 'not-served', 'unreadable']),
      message: z.string(),
      nodeId: z.string().optional(),
    }),
  ),
});

const finding = z.object({
  cause: z.string(),
  nodeId: z.string(),
  path: z.array(z.string()),
  sentence: z.string(),
  title: z.string(),
  nextStep: z.string().optional(),
  evidence: z.array(
    z.object({
      kind: z.enum(EVIDENCE_KINDS),
      nodeId: z.string().optional(),
      text: z.string(),
      reason: z.string().optional(),
      since: z.string().optional(),
      count: z.number().optional(),
    }),
  ),
  since: z.string().optional(),
});

const laneRoot = z.object({
  kind: z.string(),
  name: z.string(),
  namespace: z.string().optional(),
  nodeId: z.string().optional(),
  boardId: z.string().optional(),
});

const laneBoard = z.object({
  id: z.string(),
  title: z.string(),
  revision: z.string().optional(),
  chips: z.array(z.string()),
  notes: z.array(z.string()),
  lanes: z.array(
    z.object({
      id: z.string(),
      phase: z.string().optional(),
      title: z.string(),
      state: z.enum(LANE_STATES),
      ready: z.number(),
      total: z.number(),
      since: z.string().optional(),
      reason: z.string().optional(),
      cards: z.array(
        z.object({
          id: z.string(),
          nodeId: z.string().optional(),
          kind: z.string(),
          name: z.string(),
          namespace: z.string().optional(),
          state: z.enum(LANE_CARD_STATES),
          then: z.string(),
          now: z.string(),
          gates: z.boolean(),
          gateReason: z.enum(GATE_REASONS).optional(),
          blocking: z.boolean(),
          message: z.string().optional(),
          tie: z.number().optional(),
          boardId: z.string().optional(),
          root: laneRoot.optional(),
        }),
      ),
    }),
  ),
});

/**
 * The sentence at the top of a view. The reader sees `title`, "for" the time since `since`, a colon and `cause`;
 * then `detail`, then `path`.
 *
 * @public
 */
export const headlineSchema = z.object({
  state: z.enum(HEALTH_STATES),
  /** "Not ready", "Syncing", "Ready". */
  title: z.string(),
  since: z.string().optional(),
  /** Lower-case clause after the colon: "nothing reconciles the KnativeServing". */
  cause: z.string().optional(),
  detail: z.string().optional(),
  /** Node ids from what was asked for to what is wrong. */
  path: z.array(z.string()),
  nextStep: z.string().optional(),
});

/** See {@link headlineSchema}. @public */
export type Headline = z.infer<typeof headlineSchema>;

/**
 * How fresh a view is: `live` every kind in it is watched; `loading` some are being read for the first time;
 * `stale` the cluster cannot be reached since `since`, what is shown was true then.
 *
 * @public
 */
export const freshnessSchema = z.object({
  state: z.enum(['live', 'loading', 'stale']),
  since: z.string().optional(),
  message: z.string().optional(),
});

/** See {@link freshnessSchema}. @public */
export type Freshness = z.infer<typeof freshnessSchema>;

/**
 * Answer of `GET /v1/entities/:kind/:namespace/:name/graph?view=…`. `graph.roots` is empty where the entity names
 * objects by a selector that matches none.
 *
 * @public
 */
export const graphViewSchema = z.object({
  view: z.enum(GRAPH_VIEWS),
  entityRef: z.string(),
  cluster: z.string(),
  /** When the server made this answer (RFC 3339). */
  at: z.string(),
  freshness: freshnessSchema,
  headline: headlineSchema,
  graph: resourceGraph,
  /** Independent causes, worst first; empty where all is well. */
  findings: z.array(finding),
  /** Waves or stages; empty for a composition. */
  boards: z.array(laneBoard),
});

/** See {@link graphViewSchema}. @public */
export type GraphView = z.infer<typeof graphViewSchema>;
