import fc from 'fast-check';
import { runWith } from './__testUtils__/runWith';

const KINDS: Array<[apiVersion: string, kind: string]> = [
  ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization'],
  ['helm.toolkit.fluxcd.io/v2', 'HelmRelease'],
  ['argoproj.io/v1alpha1', 'Application'],
  ['apiextensions.crossplane.io/v2', 'CompositeResourceDefinition'],
  ['helm.crossplane.io/v1beta1', 'Release'],
  ['apps/v1', 'Deployment'],
  ['v1', 'Pod'],
  ['example.io/v1', 'Widget'],
];

const COMMANDS = [
  'explain',
  'explain --all',
  'explain -o json',
  'explain kustomization/a',
  'waves',
  'waves application/a',
  'stages',
  'stages -o json',
];

const object = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    name: fc.constantFrom('a', 'b'),
    namespace: fc.constantFrom('team-a', 'team-b', null, 7, {}, []),
    labels: fc.jsonValue(),
    spec: fc.jsonValue(),
    status: fc.jsonValue(),
  })
  .map(
    ({ kind: [apiVersion, kind], name, namespace, labels, spec, status }) => ({
      apiVersion,
      kind,
      metadata: { name, namespace, labels, uid: `${kind}-${name}` },
      spec,
      status,
    }),
  );

describe('whatever is piped in', () => {
  it('is answered with a known exit code, never with a stack', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc
            .array(object, { maxLength: 6 })
            .map(items => JSON.stringify(items)),
          fc.jsonValue().map(value => JSON.stringify(value)),
          fc.string(),
        ),
        fc.constantFrom(...COMMANDS),
        async (stdin, command) => {
          const { code, out, error } = await runWith(command, {
            stdin: stdin.trim() || '{}',
          });
          expect([0, 1, 2, 3]).toContain(code);
          // Whoever is told nothing is told why.
          expect(out + error).not.toBe('');
          expect(code === 3).toBe(
            /^vellum: (?!left out|No object)/m.test(error),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same text in whatever order it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(object, {
          maxLength: 6,
          selector: ({ metadata }) => metadata.uid,
        }),
        fc.constantFrom('explain', 'stages', 'explain -o json'),
        async (objects, command) => {
          const forth = await runWith(command, {
            stdin: JSON.stringify(objects),
          });
          const back = await runWith(command, {
            stdin: JSON.stringify([...objects].reverse()),
          });
          expect(back).toEqual(forth);
        },
      ),
      { numRuns: 100 },
    );
  });
});
