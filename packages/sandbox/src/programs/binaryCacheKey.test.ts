import { binaryCacheKey, BinaryInputs } from './binaryCacheKey';
import { GoProgram } from './Program';

const program: GoProgram = {
  kind: 'go',
  name: 'etcd',
  tool: 'etcd',
  package: 'example.org/etcd',
  buildSeconds: 1,
  scratchMegabytes: 1,
  megabytes: 1,
};
const inputs: BinaryInputs = {
  program,
  goMod: 'module m',
  goSum: 'sums',
  platform: 'linux-x64',
};

describe('binaryCacheKey', () => {
  it('names the program and is the same for the same inputs', () => {
    expect(binaryCacheKey(inputs)).toMatch(/^etcd-[0-9a-f]{16}$/);
    expect(binaryCacheKey({ ...inputs })).toBe(binaryCacheKey(inputs));
  });

  it.each<[string, BinaryInputs]>([
    ['go.mod', { ...inputs, goMod: 'module n' }],
    ['go.sum', { ...inputs, goSum: 'other' }],
    ['sources of our own', { ...inputs, sources: ['package main'] }],
    ['the platform', { ...inputs, platform: 'darwin-arm64' }],
    [
      'linker flags',
      { ...inputs, program: { ...program, ldflags: ['-X a.b=c'] } },
    ],
    ['build tags', { ...inputs, program: { ...program, tags: ['sqlite'] } }],
    ['parts in C', { ...inputs, program: { ...program, cgo: true } }],
    ['the package', { ...inputs, program: { ...program, package: 'other' } }],
    [
      'the files taken from the module',
      {
        ...inputs,
        program: {
          ...program,
          assets: [{ module: 'm', path: 'crds', to: 'crds' }],
        },
      },
    ],
  ])('changes with %s', (_what, changed) => {
    expect(binaryCacheKey(changed)).not.toBe(binaryCacheKey(inputs));
  });

  it('is the name it has always had where there are no sources of our own', () => {
    expect(binaryCacheKey({ ...inputs, sources: [] })).toBe(
      binaryCacheKey(inputs),
    );
  });

  it('does not change with estimates', () => {
    const slower = { ...inputs, program: { ...program, buildSeconds: 99 } };
    expect(binaryCacheKey(slower)).toBe(binaryCacheKey(inputs));
  });
});
