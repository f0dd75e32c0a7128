import { isDeepStrictEqual } from 'node:util';
import { PlanFinding } from '../changeset/Plan';
import {
  findKustomizationRoots,
  KustomizationOnTheWay,
} from '../kustomization/findKustomizationRoots';
import {
  isKustomizationFile,
  KustomizationView,
} from '../kustomization/KustomizationView';
import {
  renderKustomization,
  Rendering,
} from '../kustomization/renderKustomization';
import { unchangedEntries } from '../kustomization/unchangedEntries';
import { keyOf } from '../objects/titleOf';
import { groupBy } from '../repository/groupBy';
import { asDeclared, compareObjects } from './compareObjects';
import { findDuplicates } from './findDuplicates';
import { findTakenOut } from './findTakenOut';
import { findUnlisted } from './findUnlisted';
import { InspectedChange, Inspection } from './Inspection';
import { RepositoryStates } from './RepositoryStates';

/** Files and folders that are visited for one kustomization at most. */
const MAX_VISITS = 1_000;

/**
 * Compares what the kustomizations around the touched files apply before and after, and checks those kustomizations. Files that
 * no kustomization lists are compared by what they declare.
 *
 * @internal
 */
export async function inspectObjects(
  states: RepositoryStates,
): Promise<Inspection> {
  const { before, after, touched } = states;
  const onTheWay = await findKustomizationRoots({ before, after, touched });
  const keepsNames = onTheWay.every(
    each =>
      !each.before ||
      !each.after ||
      isDeepStrictEqual(each.before.transform, each.after.transform),
  );
  const skip = keepsNames ? unchangedEntries(states) : undefined;
  const changes: InspectedChange[] = [];
  const findings: PlanFinding[] = [];
  const reached = { before: new Set<string>(), after: new Set<string>() };
  const patches = new Set<string>();
  for (const root of onTheWay.filter(({ isRoot }) => isRoot)) {
    const isKept = root.before && root.after;
    const shared = isKept ? skip : undefined;
    const old = await render(before, root, root.before, shared);
    const current = await render(after, root, root.after, shared);
    old?.files.forEach(file => reached.before.add(file));
    current?.files.forEach(file => reached.after.add(file));
    current?.uses.forEach(file => patches.add(file));
    findings.push(...(current?.findings ?? []));
    if (old?.isComplete === false || current?.isComplete === false) {
      findings.push(tooLarge(root));
    } else {
      changes.push(
        ...compareObjects({
          before: old?.objects ?? [],
          after: current?.objects ?? [],
          through: (root.after ?? root.before)?.path,
        }),
      );
    }
  }
  // What is taken out of the list above it may still be applied by itself.
  for (const each of onTheWay) {
    if (each.after && !reached.after.has(each.after.path)) {
      const { findings: own } = (await render(after, each, each.after, skip))!;
      findings.push(...own);
    }
  }
  changes.push(...(await compareUnlisted(states, reached)));
  const objects = mergeChanges(changes);
  return {
    objects,
    lists: onTheWay.filter(each => each.after).length,
    declared: await declaredIn(states, patches),
    findings: distinctFindings([
      ...findings,
      ...(await findDuplicates({ states, onTheWay, objects })),
      ...(await findTakenOut({ states, onTheWay, reached: reached.after })),
      ...(await findUnlisted({ states, reached: reached.after })),
    ]),
  };
}

/** What is found on several ways is said once, as it was found first. */
function distinctFindings(findings: readonly PlanFinding[]): PlanFinding[] {
  const groups = groupBy(findings, ({ path, pointer, message }) =>
    JSON.stringify([path, pointer, message]),
  );
  return [...groups.values()].map(([first]) => first);
}

async function render(
  view: KustomizationView,
  { folder }: KustomizationOnTheWay,
  state: KustomizationOnTheWay['before'],
  skip: ReturnType<typeof unchangedEntries> | undefined,
): Promise<Rendering | undefined> {
  return state
    ? renderKustomization({ view, folder, skip, limit: MAX_VISITS })
    : undefined;
}

async function declaredIn(
  { after, touched }: RepositoryStates,
  patches: ReadonlySet<string>,
) {
  const manifests = await Promise.all(
    touched
      .filter(path => isManifestFile(path) && !patches.has(path))
      .map(path => after.manifests.readManifest(path)),
  );
  return manifests.flatMap(each => each?.objects ?? []);
}

function isManifestFile(path: string): boolean {
  return /\.ya?ml$/.test(path) && !isKustomizationFile(path);
}

async function compareUnlisted(
  { before, after, touched }: RepositoryStates,
  reached: { before: ReadonlySet<string>; after: ReadonlySet<string> },
): Promise<InspectedChange[]> {
  const files = touched.filter(
    path =>
      isManifestFile(path) &&
      !reached.before.has(path) &&
      !reached.after.has(path),
  );
  const objectsIn = async (view: KustomizationView) => {
    const all = await Promise.all(
      files.map(path => view.manifests.readManifest(path)),
    );
    return all.flatMap(each => each?.objects ?? []).map(asDeclared);
  };
  return compareObjects({
    before: await objectsIn(before),
    after: await objectsIn(after),
  });
}

/** An object can be reached in more than one way; what is said of it first counts, a removal before all. */
function mergeChanges(changes: readonly InspectedChange[]): InspectedChange[] {
  const order = ['removed', 'added', 'changed'];
  const merged = new Map<string, InspectedChange>();
  for (const each of [...changes].sort(
    (a, b) => order.indexOf(a.change) - order.indexOf(b.change),
  )) {
    const key = keyOf(each.object);
    if (!merged.has(key)) {
      merged.set(key, each);
    }
  }
  return [...merged.values()].sort(
    (a, b) =>
      compareTexts(a.path, b.path) ||
      a.line - b.line ||
      compareTexts(keyOf(a.object), keyOf(b.object)),
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function tooLarge({ before, after }: KustomizationOnTheWay): PlanFinding {
  return {
    severity: 'problem',
    path: (after ?? before)!.path,
    message: `brings together more than ${MAX_VISITS} changed files and folders, which is more than a plan looks at; propose the change in parts`,
  };
}
