import { tmpdir } from 'node:os';
import { checkFreeDisk } from './checkFreeDisk';

describe('checkFreeDisk', () => {
  it('is content with what there is', async () => {
    await expect(
      checkFreeDisk([{ folder: tmpdir(), megabytes: 1 }]),
    ).resolves.toBeUndefined();
  });

  it('adds up what lands on the same disk and says needed and available', async () => {
    await expect(
      checkFreeDisk([
        { folder: tmpdir(), megabytes: 600_000_000 },
        { folder: tmpdir(), megabytes: 400_000_000 },
      ]),
    ).rejects.toThrow(/1000000\.0 GB needed, [\d.]+ GB available/);
  });
});
