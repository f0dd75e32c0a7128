import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  hasArgoCheck,
  KubeObject,
} from '@vellum-io/backstage-plugin-vellum-common';
import { oracle, provideProgram } from '@vellum-io/sandbox';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { askOracle, listCheckedKinds } from './askOracle';
import { findDifferences } from './findDifferences';
import { mutationsOf } from './__testUtils__/mutationsOf';

// Needs the tools' own code, which takes minutes to build where it is not there yet: `./dev test` sees to it.
const describeWithOracle = process.env.VELLUM_CONTROL_PLANE
  ? describe
  : describe.skip;

jest.setTimeout(10 * 60_000);

const ROOT = join(__dirname, '../../../..');
const TESTDATA = join(ROOT, 'plugins/vellum-common/src/testdata');
/** Recorded objects; only on the machines of those who have them. */
const EXAMPLES = join(ROOT, '../shared/examples');

/** Where objects are, and how many there are at least: a reader that finds nothing agrees with everything. */
const FOLDERS: Array<[name: string, folder: string, atLeast: number]> = [
  ['testdata', TESTDATA, 300],
  ['this repository', join(ROOT, 'examples'), 20],
  ...(existsSync(EXAMPLES)
    ? [['other repositories', EXAMPLES, 500] as [string, string, number]]
    : []),
];

/** Changed objects tried of each fixture, and the start of their choice. */
const RUNS = Number(process.env.VELLUM_ORACLE_RUNS ?? 20);
const SEED = Number(process.env.VELLUM_ORACLE_SEED ?? 1);

interface Sample {
  file: string;
  object: KubeObject;
}

const isObject = (value: unknown): value is KubeObject => {
  const object = value as Partial<KubeObject> | null;
  return (
    typeof object === 'object' &&
    typeof object?.apiVersion === 'string' &&
    typeof object.kind === 'string' &&
    typeof object.metadata === 'object'
  );
};

/** Every object in the YAML and JSON files of a folder, with Lists opened. */
function samplesIn(folder: string): Sample[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      return samplesIn(path);
    }
    return /\.(ya?ml|json)$/.test(name) ? samplesOf(path) : [];
  });
}

function samplesOf(path: string): Sample[] {
  const text = readFileSync(path, 'utf8');
  // A template is no object yet.
  const documents = text.includes('{{') ? [] : parseAllDocuments(text);
  return documents
    .filter(({ errors }) => errors.length === 0)
    .flatMap(document => {
      const value = document.toJS() as { items?: unknown[] } | null;
      return Array.isArray(value?.items) ? value.items : [value];
    })
    .filter(isObject)
    .map(object => ({
      file: relative(dirname(TESTDATA), path),
      // What a date is in YAML is a text in JSON, as the API gives it.
      object: JSON.parse(JSON.stringify(object)) as KubeObject,
    }));
}

describeWithOracle("the tools' own code", () => {
  let program: string;

  beforeAll(async () => {
    program = (await provideProgram(oracle)).path;
  });

  /** What we say otherwise, of the first few objects. */
  const differencesOf = async (samples: Sample[]) => {
    const now = new Date();
    const opinions = await askOracle(
      program,
      samples.map(({ object }) => object),
    );
    return samples
      .flatMap(({ file, object }, index) =>
        findDifferences(object, opinions[index], now).map(difference => ({
          file,
          ...difference,
          object: JSON.stringify(object),
        })),
      )
      .slice(0, 10);
  };

  it('has a check for no kind that we do not know of', async () => {
    const kinds = await listCheckedKinds(program);
    expect(kinds.length).toBeGreaterThan(200);
    const unknown = kinds.filter(it => {
      const [group, kind] = it.replaceAll('_', 'any').split('/');
      return !hasArgoCheck({ group, kind });
    });
    expect(unknown).toEqual([]);
  });

  it.each(FOLDERS)('says of every object of %s what we say', async (...row) => {
    const [, folder, atLeast] = row;
    const samples = samplesIn(folder);
    expect(samples.length).toBeGreaterThan(atLeast);
    expect(await differencesOf(samples)).toEqual([]);
  });

  it('says of changed objects what we say, whatever the change', async () => {
    const fixtures = samplesIn(TESTDATA);
    const words = new Map<string, Set<string>>();
    for (const { object } of fixtures) {
      const known = words.get(object.kind) ?? new Set();
      JSON.stringify([object.status, object.spec], (_key, value: unknown) => {
        if (typeof value === 'string') {
          known.add(value);
        }
        return value;
      });
      words.set(object.kind, known);
    }
    const samples = fixtures.flatMap(({ file, object }, index) =>
      fc
        .sample(mutationsOf(object, [...(words.get(object.kind) ?? [])]), {
          numRuns: RUNS,
          seed: SEED * 100_000 + index,
        })
        .map(changed => ({ file, object: changed })),
    );
    expect(await differencesOf(samples)).toEqual([]);
  });
});
