import { isLabelSelector, matchesLabelSelector } from './labelSelector';

const labels = { app: 'shop', env: 'dev', 'example.io/tier': 'web' };

describe('matchesLabelSelector', () => {
  it.each([
    ['', true],
    ['app=shop', true],
    ['app==shop', true],
    ['app=other', false],
    ['app!=other', true],
    ['app!=shop', false],
    ['none!=x', true],
    ['app=shop,env=dev', true],
    ['app=shop, env=prod', false],
    ['env in (dev, test)', true],
    ['env in (prod,test)', false],
    ['env notin (prod, test),app=shop', true],
    ['env notin (dev)', false],
    ['none notin (x)', true],
    ['example.io/tier', true],
    ['none', false],
    ['!none', true],
    ['!app', false],
    ['none=', false],
  ])('"%s" matches: %s', (selector, expected) => {
    expect(matchesLabelSelector(selector, labels)).toBe(expected);
  });

  it.each(['a=b=c', '(', 'a in b', 'a b', '=x'])(
    'matches nothing by what it cannot read: %s',
    selector => {
      expect(isLabelSelector(selector)).toBe(false);
      expect(matchesLabelSelector(selector, labels)).toBe(false);
    },
  );

  it('matches objects without labels', () => {
    expect(matchesLabelSelector('app=shop', undefined)).toBe(false);
    expect(matchesLabelSelector('!app', undefined)).toBe(true);
  });
});
