import { stringify } from 'yaml';
import { sealedSecret, seldonTeam } from '../../__testUtils__/exampleTeams';
import { collectSealedSecrets } from './collectSealedSecrets';

const models = sealedSecret('store', 'fraud-models', ['s3']);
const work = sealedSecret('registry', 'fraud-work', ['.dockerconfigjson']);

const collect = (...after: Array<string | undefined>) =>
  collectSealedSecrets(
    seldonTeam,
    after.map((text, index) => ({
      path: `${index}.yaml`,
      before: undefined,
      after: text,
    })),
  );

describe('collectSealedSecrets', () => {
  it('finds those of each namespace, wherever they are written', () => {
    expect(
      collect(`${stringify(models)}---\n${stringify(work)}`, 'kind: Other\n'),
    ).toEqual({ models: [models], workloads: [work] });
  });

  it.each([
    ['a file that goes', undefined],
    ['what is no YAML', 'a: [b'],
    [
      'one of another namespace',
      stringify(sealedSecret('store', 'credit-models', ['s3'])),
    ],
    [
      'what is not sealed',
      stringify({ ...models, spec: { encryptedData: {}, data: { s3: 'x' } } }),
    ],
  ])('leaves out %s', (_what, text) => {
    expect(collect(text)).toEqual({ models: [], workloads: [] });
  });
});
