import { compareQuota, QuotaResource } from './compareQuota';

const GI = 2 ** 30;
const CAPACITY = {
  status: 'known' as const,
  cluster: 'sandbox',
  total: { cpu: 64, memory: 256 * GI },
  promised: { cpu: 52.5, memory: 200 * GI },
};

describe('compareQuota', () => {
  it.each<
    [string, QuotaResource, string | undefined, number, number | undefined]
  >([
    ['nothing is typed', 'cpu', undefined, 11.5, undefined],
    ['less is typed than is left', 'cpu', '10', 11.5, 1.5],
    ['all is typed', 'cpu', '11500m', 11.5, 0],
    ['more is typed', 'cpu', ' 12 ', 11.5, -0.5],
    ['it is about memory', 'memory', '20Gi', 56, 36],
    ['bytes are typed', 'memory', '1073741824', 56, 55],
    ['something else is typed', 'memory', '20 GB', 56, undefined],
    ['the last letter is not typed yet', 'memory', '20G', 56, 37.37],
    ['a part is tiny', 'cpu', '1m', 11.5, 11.5],
  ])('where %s', (_when, resource, typed, free, left) => {
    expect(compareQuota(CAPACITY, resource, typed)).toEqual({
      total: resource === 'cpu' ? 64 : 256,
      free,
      left,
    });
  });

  it('says that more is promised than there is', () => {
    const promised = { cpu: 70, memory: 0 };
    expect(compareQuota({ ...CAPACITY, promised }, 'cpu', '2')).toEqual({
      total: 64,
      free: -6,
      left: -8,
    });
  });
});
