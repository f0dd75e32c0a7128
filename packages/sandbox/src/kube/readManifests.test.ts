import { parseManifests } from './readManifests';

describe('parseManifests', () => {
  it('reads several documents and leaves out empty ones and kustomizations', () => {
    const text = [
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}',
      '# nothing',
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization',
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: b}',
    ].join('\n---\n');
    const names = parseManifests(text, 'a.yaml').map(o => o.metadata.name);
    expect(names).toEqual(['a', 'b']);
  });

  it('reads values as cluster tools do: YAML 1.1, dates as text', () => {
    const text =
      'apiVersion: v1\nkind: C\nmetadata: {name: a}\nspec: {on: yes, mode: 0644, day: 2026-01-01}';
    expect(parseManifests(text, 'a.yaml')[0].spec).toEqual({
      true: true,
      mode: 420,
      day: '2026-01-01',
    });
  });

  it('names the file that cannot be read', () => {
    expect(() => parseManifests('a: [', 'broken.yaml')).toThrow('broken.yaml');
  });
});
