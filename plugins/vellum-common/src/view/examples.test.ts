import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseObjects } from '../__testUtils__/readObjects';
import { NOON, viewOf } from '../__testUtils__/viewOf';
import { graphViewSchema, GRAPH_VIEWS } from '../api/GraphView';
import { computeArgoHealth, HEALTH_STATES } from '../health';
import { computeHealth } from '../health/computeHealth';
import { KubeObject } from '../kube/KubeObject';
import { refOf } from '../kube/ResourceRef';

/**
 * Objects of public repositories lie beside a developer's checkout, not in it. Where they are, every one of them is
 * judged and drawn; where they are not, the examples of this repository are.
 */
const SHARED = resolve(__dirname, '../../../../../shared/examples');
const OWN = resolve(__dirname, '../../../../examples');

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(ya?ml|json)$/.test(file))
    .map(file => resolve(folder, file))
    .sort();
}

/** Placeholders of templates are filled in; what still is no YAML holds no object. */
function objectsOf(file: string): KubeObject[] {
  try {
    const text = readFileSync(file, 'utf8').replace(
      /\{\{[^}]*\}\}/g,
      'placeholder',
    );
    return parseObjects(text);
  } catch {
    return [];
  }
}

const SETS: Array<[string, string]> = [
  ['examples of this repository', OWN],
  ...(existsSync(SHARED)
    ? [['examples of other repositories', SHARED] as [string, string]]
    : []),
];

describe.each(SETS)('the %s', (_, folder) => {
  const files = filesOf(folder);
  const objects = files.flatMap(objectsOf);

  it(`are judged, all ${objects.length} objects of ${files.length} files`, () => {
    expect(objects.length).toBeGreaterThan(0);
    for (const object of objects) {
      expect(HEALTH_STATES).toContain(
        computeHealth(object, { now: NOON }).state,
      );
      computeArgoHealth(object);
    }
  });

  it('are drawn in every view, each object as a root', () => {
    const roots = objects.map(refOf);
    for (const name of GRAPH_VIEWS) {
      const { view } = viewOf(name, objects, {
        crossplane: roots,
        flux: roots,
        argocd: { applications: roots, namespace: 'argocd' },
      });
      graphViewSchema.parse(JSON.parse(JSON.stringify(view)));
      expect(view.graph.roots.length).toBeGreaterThan(0);
    }
  });
});
