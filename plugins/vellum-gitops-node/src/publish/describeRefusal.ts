import { PullRequest } from '../forge';
import { OnExisting } from './OnExisting';

const MAX_LISTED = 10;

/**
 * Why an open pull request that proposes something else is in the way, where it must not be added to.
 *
 * @internal
 */
export function describeRefusal(options: {
  onExisting: Exclude<OnExisting, 'append'>;
  pullRequest: PullRequest;
  /** Files in which it differs from the plan. */
  differences: readonly string[];
  /** What others did on its branch, as a sentence. */
  foreign: string | undefined;
}): string {
  const { onExisting, pullRequest, differences, foreign } = options;
  const which = `Pull request #${pullRequest.number} (${pullRequest.url}) for the same object is open`;
  const files = [...differences].sort();
  const listed = files.slice(0, MAX_LISTED).join(', ');
  const more =
    files.length > MAX_LISTED ? ` and ${files.length - MAX_LISTED} more` : '';
  const differs = `it differs from what is asked for in ${listed}${more}`;
  const next = foreign
    ? 'Merge or close it, then try again'
    : 'Merge or close it, then try again, or let this add a commit to it (onExisting: append)';
  const said =
    onExisting === 'fail'
      ? `${which}, so nothing was written; ${differs}`
      : `${which}, but ${differs}, so it was left alone`;
  return [said, next, ...(foreign ? [foreign] : [])].join('. ');
}
