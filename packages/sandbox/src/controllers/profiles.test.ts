import { controllers } from '.';
import { Controller } from './Controller';
import { resolveProfile } from './profiles';

const entry = (name: string, needs: string[] = []): Controller => ({
  name,
  needs,
  summary: name,
  program: { kind: 'own', name },
  launch: () => ({ args: [] }),
  isReady: async () => true,
});

describe('resolveProfile', () => {
  it('begins every profile with the core, each after what it needs', () => {
    const names = resolveProfile('flux', controllers).map(c => c.name);
    expect(names.slice(0, 5)).toEqual([
      'etcd',
      'kube-apiserver',
      'kube-controller-manager',
      'kube-scheduler',
      'kwok',
    ]);
    expect(names).toContain('helm-controller');
    expect(names).not.toContain('crossplane');
  });

  it('has everything in "all"', () => {
    const names = resolveProfile('all', controllers).map(c => c.name);
    expect(names.sort()).toEqual(controllers.map(c => c.name).sort());
  });

  it('names the profiles when asked for one that does not exist', () => {
    expect(() => resolveProfile('everything', controllers)).toThrow(
      'choose one of core, crossplane, flux, argocd, all',
    );
  });

  it('reports entries that need each other instead of looping', () => {
    expect(() =>
      resolveProfile('all', [entry('a', ['b']), entry('b', ['a'])]),
    ).toThrow('a > b > a');
  });

  it('reports an entry that needs one that is not defined', () => {
    expect(() => resolveProfile('all', [entry('a', ['x'])])).toThrow(
      'a needs "x", which no entry defines',
    );
  });
});
