import { vellumPlatform } from '../../products/vellumPlatform/vellumPlatform';
import { GitopsTargets } from '../../targets/GitopsTargets';
import { createProductAction } from '../createProductAction';
import { claimExamples } from './claim.examples';

/** The action `vellum:claim`: the claim of a Vellum platform, as a pull request. @internal */
export function createClaimAction(targets: GitopsTargets) {
  return createProductAction({
    id: 'vellum:claim',
    description:
      'Creates, changes or removes the claim of a Vellum platform by pull request. Everything is checked before anything is written; a line that somebody else added meanwhile is kept; no branch is ever overwritten.',
    product: vellumPlatform,
    examples: claimExamples,
    targets,
  });
}
