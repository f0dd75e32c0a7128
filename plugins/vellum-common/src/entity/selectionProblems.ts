import { KindCoverage } from '../graph/ResourceSnapshot';
import { KindScope } from '../kube/KindScope';
import { GraphProblem } from '../graph/types';

/** A kind that a selector was applied to. @internal */
export interface SelectedKind {
  scope: KindScope;
  selector: string;
  coverage: KindCoverage;
}

/**
 * What a selector could not look at, so that nothing found is not taken for nothing there. A kind that is not served has
 * no objects: that is told only where it is so of all kinds, since then the tool is not installed.
 *
 * @internal
 */
export function selectionProblems(
  selected: readonly SelectedKind[],
): GraphProblem[] {
  const isNothingServed = selected.every(
    ({ coverage }) => coverage.state === 'not-served',
  );
  return selected.flatMap(({ scope, selector, coverage }): GraphProblem[] => {
    const { group, kind } = scope;
    const name = group ? `${kind} of ${group}` : kind;
    switch (coverage.state) {
      case 'forbidden':
        return [
          {
            type: 'forbidden',
            message: `No permission to read kind ${name}: ${coverage.message}. What ${selector} matches of it is not shown.`,
          },
        ];
      case 'not-served':
        return isNothingServed
          ? [
              {
                type: 'not-served',
                message: `The cluster does not serve kind ${name}.`,
              },
            ]
          : [];
      case 'loading':
      case 'unwatched':
        return [
          {
            type: 'unreadable',
            message: `Kind ${name} is still being read: what ${selector} matches of it is not known yet.`,
          },
        ];
      case 'not-read':
        return [
          {
            type: 'unreadable',
            message: `Kind ${name} was not read: what ${selector} matches of it is not shown.`,
          },
        ];
      default:
        return [];
    }
  });
}
