import { encodePath } from '../http/ForgeUrls';
import { ForgeRepository } from '../model/ForgeRepository';
import { Crumb } from './layout';
import { Location } from './locate';
import { repositoryCrumbs } from './repositoryCrumbs';

/** Repository, branch, and each folder on the way to a file. @internal */
export function pathCrumbs(
  repository: ForgeRepository,
  { ref, entry }: Location,
): Crumb[] {
  const base = `/${repository.fullName}`;
  const segments = entry.path === '' ? [] : entry.path.split('/');
  return [
    ...repositoryCrumbs(repository),
    { label: ref, href: `${base}/tree/${encodePath(ref)}` },
    ...segments.map((label, index) => {
      const path = segments.slice(0, index + 1).join('/');
      const isLast = index === segments.length - 1;
      const kind = isLast && entry.type === 'blob' ? 'blob' : 'tree';
      return {
        label,
        href: `${base}/${kind}/${encodePath(ref)}/${encodePath(path)}`,
      };
    }),
  ];
}
