import { validateVellumPlatform } from './validateVellumPlatform';
import { VellumPlatformInput } from './VellumPlatformInput';

const valid: VellumPlatformInput = {
  name: 'vellum-dev',
  namespace: 'platform-team',
  owner: 'group:default/platform-team',
  platformVersion: '0.1.0',
  istioVersion: '1.30.3',
  knativeOperatorVersion: 'v1.20.0',
  knativeServingVersion: '1.20.0',
  title: 'Development',
  description: 'First line\nsecond line',
};

describe('validateVellumPlatform', () => {
  it('finds nothing wrong with good input', () => {
    expect(validateVellumPlatform(valid)).toEqual([]);
  });

  it.each<[string, Partial<VellumPlatformInput>, RegExp]>([
    ['capitals', { name: 'Dev' }, /^name "Dev" is not a DNS-1123 label/],
    ['a dot', { name: 'dev.one' }, /^name/],
    ['an underscore', { name: 'dev_one' }, /^name/],
    ['a dash at the end', { name: 'dev-' }, /^name/],
    ['no name', { name: '' }, /^name/],
    ['a path', { name: '../../etc/passwd' }, /^name/],
    ['a second line', { name: 'dev\n' }, /^name/],
    ['a long name', { name: 'a'.repeat(41) }, /^name .*40 characters at most/],
    ['a bad namespace', { namespace: 'Team' }, /^namespace/],
    ['a bad Istio namespace', { istioNamespace: 'a b' }, /^istioNamespace/],
    ['an owner of another kind', { owner: 'component:default/x' }, /^owner/],
    ['an owner with a space', { owner: 'platform team' }, /^owner/],
    [
      'a platform version of two parts',
      { platformVersion: '0.1' },
      /full version/,
    ],
    [
      'a platform pre-release',
      { platformVersion: '0.1.0-rc.1' },
      /^platformVersion/,
    ],
    ['a range', { istioVersion: '^1.30.0' }, /^istioVersion/],
    [
      'a version of the API with its group',
      { apiVersion: 'infrastructure.vellum.io/v1' },
      /^apiVersion .*is not the version of an API such as v1alpha1/,
    ],
    [
      'a chart repository with a password',
      { istioRepository: 'https://ada:secret@charts.example' },
      /^istioRepository .*without user or password/,
    ],
    [
      'a chart repository on a disk',
      { knativeRepository: 'file:///etc' },
      /^knativeRepository .*is not the address of a Helm repository/,
    ],
    ['a word', { knativeOperatorVersion: 'latest' }, /^knativeOperatorVersion/],
    [
      'Serving newer than its operator',
      { knativeServingVersion: '1.21.0' },
      /ships 1\.17 to 1\.20/,
    ],
    [
      'Serving too old',
      { knativeServingVersion: '1.16.0' },
      /^knativeServingVersion/,
    ],
    [
      'Serving of another major version',
      { knativeServingVersion: '2.20.0' },
      /cannot be installed/,
    ],
    [
      'an expression',
      { title: 'x ${{ parameters.title }}' },
      /^title holds an expression/,
    ],
    [
      'a hidden direction mark',
      { description: 'a\u202eb' },
      /^description holds invisible/,
    ],
    [
      'ten thousand characters',
      { description: 'a'.repeat(10_000) },
      /^description is 10000/,
    ],
  ])('refuses %s', (_reason, change, message) => {
    const [problem, ...others] = validateVellumPlatform({
      ...valid,
      ...change,
    });
    expect(`${problem?.field} ${problem?.message}`).toMatch(message);
    expect(others).toEqual([]);
  });

  it('names every problem at once', () => {
    const problems = validateVellumPlatform({
      ...valid,
      name: 'Dev',
      istioVersion: 'x',
    });
    expect(problems.map(each => each.field)).toEqual(['name', 'istioVersion']);
  });
});
