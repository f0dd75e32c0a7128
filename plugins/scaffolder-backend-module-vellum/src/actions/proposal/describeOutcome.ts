import { Proposal } from '@vellum-io/backstage-plugin-vellum-gitops-node';

const VERBS: Record<Proposal['outcome'], (number: number) => string> = {
  opened: number => `Opened pull request #${number}`,
  extended: number => `Added a commit to the open pull request #${number}`,
  unchanged: number => `Pull request #${number} proposes exactly this already`,
};

/**
 * What became of a proposal, as a sentence.
 *
 * @internal
 */
export function describeOutcome(options: {
  outcome: Proposal['outcome'];
  number: number;
  url: string;
}): string {
  const { outcome, number, url } = options;
  return `${VERBS[outcome](number)}: ${url}`;
}
