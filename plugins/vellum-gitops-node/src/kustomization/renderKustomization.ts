import { JsonObject } from '@backstage/types';
import { PlanFinding } from '../changeset/Plan';
import { DeclaredObject } from '../objects/DeclaredObject';
import { readTogether } from '../repository/readTogether';
import {
  Kustomization,
  KustomizationEntry,
  NameTransform,
} from './Kustomization';
import { KustomizationView } from './KustomizationView';
import { kustomizationFindings } from './kustomizationFindings';
import { RenderedObject, renderObject } from './RenderedObject';
import { CommonEntries } from './unchangedEntries';

/**
 * The objects that a kustomization applies.
 *
 * @internal
 */
export interface Rendering {
  objects: RenderedObject[];
  /** Every file that was reached, and what patches and generators use. */
  files: Set<string>;
  /** Those of them that are patches, values and the like: no objects of their own. */
  uses: Set<string>;
  findings: PlanFinding[];
  /** False where the limit was reached; objects may be missing then. */
  isComplete: boolean;
}

type Skip = (folder: string) => Promise<CommonEntries>;

interface Visit {
  target: string;
  /** Who lists it; undefined for the kustomization that is rendered. */
  listedBy?: { kustomization: Kustomization; entry: KustomizationEntry };
  /** Folders around it, the outermost first. */
  chain: readonly string[];
  /** The innermost first. */
  transforms: readonly NameTransform[];
  /** Whether both states come here, so that what both have in common may be skipped. */
  isKept: boolean;
}

type Visited = Pick<Rendering, 'objects' | 'findings'> & {
  files: string[];
  uses: string[];
  next: Visit[];
};

/**
 * Follows the lists of a kustomization down to the objects, level by level. Cycles and broken files are findings. Entries that
 * the caller skips count as existing; they are not read.
 *
 * @internal
 */
export async function renderKustomization(options: {
  view: KustomizationView;
  folder: string;
  /** What another state of the repository has in common; what is unchanged there is not read. */
  skip?: Skip;
  /** How many files and folders may be visited. */
  limit: number;
}): Promise<Rendering> {
  const { view, folder, limit, skip } = options;
  const result: Rendering = {
    objects: [],
    files: new Set(),
    uses: new Set(),
    findings: [],
    isComplete: true,
  };
  let visits = 0;
  let level: Visit[] = [
    { target: folder, chain: [], transforms: [], isKept: true },
  ];
  while (level.length > 0) {
    const allowed = level.slice(0, limit - visits);
    result.isComplete &&= allowed.length === level.length;
    visits += allowed.length;
    const visited = await readTogether(allowed, each =>
      visit(view, each, skip),
    );
    for (const each of visited) {
      result.objects = result.objects.concat(each.objects);
      result.findings = result.findings.concat(each.findings);
      each.files.forEach(file => result.files.add(file));
      each.uses.forEach(file => result.uses.add(file));
    }
    level = visited.flatMap(each => each.next);
  }
  return result;
}

async function visit(
  view: KustomizationView,
  current: Visit,
  skip: Skip | undefined,
): Promise<Visited> {
  const { target, listedBy } = current;
  const isFile = listedBy && /\.(ya?ml|json)$/i.test(target);
  if (isFile) {
    const asFile = await visitFile(view, current);
    if (asFile) {
      return asFile;
    }
  }
  const kustomization = await view.find(target);
  if (kustomization) {
    return visitFolder(view, current, kustomization, skip);
  }
  const other = isFile ? undefined : await visitFile(view, current);
  return (
    other ?? {
      objects: [],
      files: [],
      uses: [],
      findings: listedBy ? [kustomizationFindings.dangling(listedBy)] : [],
      next: [],
    }
  );
}

async function visitFile(
  view: KustomizationView,
  { target, transforms, listedBy }: Visit,
): Promise<Visited | undefined> {
  const manifest = await view.manifests.readManifest(target);
  if (!manifest) {
    return undefined;
  }
  return {
    objects: manifest.objects
      .filter(each => !isLocal(each))
      .map(each => renderObject(each, transforms)),
    files: [target],
    uses: [],
    findings: kustomizationFindings.ofFile(target, manifest, listedBy!),
    next: [],
  };
}

/** What is there for kustomize alone, a source of replacements for example: it is not applied. */
function isLocal({ value }: DeclaredObject): boolean {
  const { annotations } = value.metadata as JsonObject;
  return (
    typeof annotations === 'object' &&
    annotations !== null &&
    'config.kubernetes.io/local-config' in annotations
  );
}

async function visitFolder(
  view: KustomizationView,
  { target, chain, transforms, isKept }: Visit,
  kustomization: Kustomization,
  skip: Skip | undefined,
): Promise<Visited> {
  const { path, entries, uses, transform } = kustomization;
  if (chain.includes(target)) {
    return {
      objects: [],
      files: [path],
      uses: [],
      findings: [
        kustomizationFindings.cycle(path, [
          ...chain.slice(chain.indexOf(target)),
          target,
        ]),
      ],
      next: [],
    };
  }
  const common = isKept ? await skip?.(target) : undefined;
  const seen = new Set<string>();
  const next: Visit[] = [];
  const findings = kustomizationFindings.ofKustomization(kustomization);
  const checkExists = async (entry: KustomizationEntry) => {
    if (!(await view.exists(entry.target!, target))) {
      findings.push(kustomizationFindings.dangling({ kustomization, entry }));
    }
  };
  for (const entry of entries) {
    if (entry.target === undefined) {
      continue;
    }
    if (seen.has(entry.target)) {
      findings.push(kustomizationFindings.twice({ kustomization, entry }));
    } else if (common?.unchanged.has(entry.target)) {
      await checkExists(entry);
    } else {
      next.push({
        target: entry.target,
        listedBy: { kustomization, entry },
        chain: [...chain, target],
        transforms: [transform, ...transforms],
        isKept: common?.kept.has(entry.target) ?? false,
      });
    }
    seen.add(entry.target);
  }
  const used = uses.filter(each => each.target !== undefined);
  for (const use of used) {
    await checkExists(use);
  }
  const usedFiles = used.map(({ target: file }) => file!);
  return {
    objects: [],
    files: [path, ...seen, ...usedFiles],
    uses: usedFiles,
    findings,
    next,
  };
}
