import { ProposalOutlook } from '@vellum-io/backstage-plugin-vellum-gitops-node';

/**
 * What publishing would meet, one line each, for the task log.
 *
 * @internal
 */
export function describeOutlook({ findings }: ProposalOutlook): string[] {
  return findings.map(
    ({ severity, message }) => `  ${severity.padEnd(8)} ${message}`,
  );
}

/** What stands in the way of publishing, beside the plan itself. @internal */
export function problemsOf({ findings }: ProposalOutlook): string[] {
  return findings
    .filter(({ severity }) => severity === 'problem')
    .map(({ message }) => message);
}
