import { makeRepository, sizeOf } from './makeRepository';

describe('makeRepository', () => {
  it('has as many files and kustomizations as the benchmark says', () => {
    expect(sizeOf(makeRepository())).toEqual({
      files: 5000,
      kustomizations: 500,
    });
  });

  it('lists every file of a folder that is applied', () => {
    const files = makeRepository();
    const folder = 'seldon/production/team-120';
    const own = Object.keys(files).filter(path =>
      path.startsWith(`${folder}/part-`),
    );
    expect(own).toHaveLength(8);
    expect(
      own.filter(
        path =>
          !files[`${folder}/kustomization.yaml`].includes(
            path.slice(folder.length + 1),
          ),
      ),
    ).toEqual([]);
  });
});
