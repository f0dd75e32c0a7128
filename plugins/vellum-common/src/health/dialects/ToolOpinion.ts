import { ARGO_WORDS } from '../argo/ArgoHealth';
import { KSTATUS_WORDS } from '../kstatus/KstatusHealth';

/** The tools that judge objects by rules of their own. @public */
export const OPINION_TOOLS = ['argocd', 'flux'] as const;

/** One of {@link OPINION_TOOLS}. @public */
export type OpinionTool = (typeof OPINION_TOOLS)[number];

/**
 * The tools' own words; `no check` where a tool has none for the kind, `not known` where its check is not known here.
 *
 * @public
 */
export const OPINION_WORDS = [
  ...ARGO_WORDS,
  ...KSTATUS_WORDS,
  'no check',
  'not known',
] as const;

/** What a tool says that means something else than what a person is told, and why. @public */
export interface ToolOpinion {
  tool: OpinionTool;
  says: (typeof OPINION_WORDS)[number];
  /** One sentence: whose rule it is, and what it looks at. */
  why: string;
}
