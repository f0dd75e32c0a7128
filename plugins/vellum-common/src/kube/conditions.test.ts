import { conditionsOf, findCondition } from './conditions';
import { KubeObject } from './KubeObject';

const withConditions = (conditions: unknown): KubeObject => ({
  apiVersion: 'example.io/v1',
  kind: 'Widget',
  metadata: { name: 'one' },
  status: { conditions },
});

describe('conditionsOf', () => {
  it('keeps absent apart from Unknown and False', () => {
    const object = withConditions([
      { type: 'Ready', status: 'Unknown' },
      { type: 'Synced', status: 'False' },
    ]);
    expect(findCondition(object, 'Ready')?.status).toBe('Unknown');
    expect(findCondition(object, 'Synced')?.status).toBe('False');
    expect(findCondition(object, 'Healthy')).toBeUndefined();
  });

  it('drops what is no condition, and fields of the wrong type', () => {
    expect(
      conditionsOf(
        withConditions([
          null,
          'Ready',
          { type: 'Ready' },
          { type: 7, status: 'True' },
          { type: 'Ready', status: true },
          { type: 'Ready', status: 'True', message: { a: 1 }, reason: 3 },
        ]),
      ),
    ).toEqual([{ type: 'Ready', status: 'True' }]);
  });

  it.each([[undefined], ['text'], [{}], [7]])('has none in %p', conditions => {
    expect(conditionsOf(withConditions(conditions))).toEqual([]);
  });
});
