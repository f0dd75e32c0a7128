import { readObjects } from '../../../__testUtils__/readObjects';
import { causesOf } from '../../../__testUtils__/causesOf';
import { KubeObject } from '../../../kube/KubeObject';
import { readField } from '../../../kube/readField';

const FILE = 'findings/provider-error-xstore-referenced.yaml';

/** Kinds that are told of, with the Bucket's part for its provider exchanged. */
function toldWith(forProvider: object): string[] {
  const objects = readObjects(FILE).map(object =>
    object.kind === 'Bucket' ? { ...object, spec: { forProvider } } : object,
  );
  return causesOf(objects).map(({ nodeId }) => nodeId.split('/')[1]);
}

describe('what a managed resource refers to', () => {
  it.each<[reason: string, forProvider: object, told: string[]]>([
    ['the field that is empty', { keyIdRef: { name: 'main' } }, ['Key']],
    ['one of several', { keyIdRefs: [{ name: 'main' }] }, ['Key']],
    [
      'another field, which is not what it waits for',
      { roleRef: { name: 'main' } },
      ['Key', 'Bucket'],
    ],
    ['another name', { keyIdRef: { name: 'other' } }, ['Key', 'Bucket']],
  ])('explains it through %s', (_reason, forProvider, told) => {
    expect(toldWith(forProvider)).toEqual(told);
  });

  it('explains nothing once it is ready', () => {
    const change = (of: (key: KubeObject) => KubeObject) =>
      causesOf(
        readObjects(FILE).map(object =>
          object.kind === 'Key' ? of(object) : object,
        ),
      ).map(({ nodeId }) => nodeId.split('/')[1]);
    expect(
      change(key => ({
        ...key,
        status: {
          conditions: (
            readField(key, 'status', 'conditions') as object[]
          ).flatMap(condition => [
            { ...condition, status: 'True' },
            { type: 'Ready', status: 'True' },
          ]) as never,
        },
      })),
    ).toEqual(['Bucket']);
  });
});
