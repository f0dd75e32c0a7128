import { PlanFinding } from '../changeset/Plan';
import { ManifestText } from '../objects/DeclaredObject';
import { pointerOf } from '../objects/pointerOf';
import { Kustomization, KustomizationEntry } from './Kustomization';

interface Listing {
  kustomization: Kustomization;
  entry: KustomizationEntry;
}

/**
 * What can be wrong with kustomizations, in sentences.
 *
 * @internal
 */
export const kustomizationFindings = {
  dangling(listing: Listing): PlanFinding {
    const entry = JSON.stringify(listing.entry.text);
    return atEntry(
      listing,
      `lists ${entry}, which does not exist, so nothing of it can be applied; correct it first`,
    );
  },

  twice(listing: Listing): PlanFinding {
    const entry = JSON.stringify(listing.entry.text);
    return atEntry(
      listing,
      `lists ${entry} twice, and kustomize refuses an object that comes twice; take one of them out`,
    );
  },

  cycle(path: string, folders: readonly string[]): PlanFinding {
    return {
      severity: 'problem',
      path,
      message: `includes itself (${folders.join(
        ', then ',
      )}), so nothing of it can be applied; take one of the entries out`,
    };
  },

  ofKustomization(kustomization: Kustomization): PlanFinding[] {
    const { path, entries, unfollowed, problem } = kustomization;
    if (problem) {
      return [
        {
          severity: 'problem',
          path,
          line: problem.line,
          message: `cannot be read, so nothing of it can be applied: ${problem.message}; correct it first`,
        },
      ];
    }
    const remote = entries.filter(each => each.target === undefined);
    const parts = [
      ...(remote.length > 0
        ? [`what it fetches from elsewhere (${remote[0].text})`]
        : []),
      ...unfollowed,
    ];
    return parts.length > 0
      ? [
          {
            severity: 'note',
            path,
            message: `has ${joinWords(
              parts,
            )}, which this plan does not follow: objects and values that come from there are not shown`,
          },
        ]
      : [];
  },

  ofFile(
    path: string,
    manifest: ManifestText,
    listing: Listing,
  ): PlanFinding[] {
    const { problem, others } = manifest;
    const by = listing.kustomization.path;
    if (problem) {
      return [
        {
          severity: 'problem',
          path,
          line: problem.line,
          message: `cannot be read as YAML, so nothing that ${by} lists can be applied: ${problem.message}; correct it first`,
        },
      ];
    }
    return others > 0
      ? [
          {
            severity: 'note',
            path,
            message: `is listed in ${by}, and holds something without apiVersion, kind or metadata.name, which kustomize refuses`,
          },
        ]
      : [];
  },
};

function atEntry(
  { kustomization, entry }: Listing,
  message: string,
): PlanFinding {
  return {
    severity: 'problem',
    path: kustomization.path,
    line: entry.line,
    pointer: pointerOf(entry.at),
    message,
  };
}

function joinWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
