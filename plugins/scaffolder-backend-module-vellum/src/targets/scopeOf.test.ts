import { scopeOf } from './scopeOf';

describe('scopeOf', () => {
  it.each([
    ['production'],
    ['eu-west-1'],
    ['gke_project-one_europe-west1_prod'],
  ])('takes %s as it is', name => {
    expect(scopeOf(name)).toBe(name);
  });

  it.each([
    ['arn:aws:eks:eu-west-1:123456789012:cluster/prod'],
    ['Prod'],
    ['prod.lock'],
    ['a..b'],
    ['@{u}'],
    ['ünï cödé'],
    ['---'],
    ['x'.repeat(300)],
  ])('makes a part of a branch of %s', name => {
    expect(scopeOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(scopeOf(name).length).toBeLessThan(64);
  });

  it('tells apart what reads the same', () => {
    const names = ['Prod', 'PROD', 'prod', 'prod.', 'prod/'];
    expect(new Set(names.map(scopeOf)).size).toBe(names.length);
  });
});
