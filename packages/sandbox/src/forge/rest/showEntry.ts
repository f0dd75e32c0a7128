import { TreeEntry } from '../git/readTree';
import { encodePath, ForgeUrls } from '../http/ForgeUrls';

/** GitHub's form of a file or folder, without its content. @internal */
export function showEntry(
  urls: ForgeUrls,
  fullName: string,
  ref: string,
  entry: TreeEntry,
) {
  const api = urls.repositoryApi(fullName);
  const url = `${api}/contents/${encodePath(
    entry.path,
  )}?ref=${encodeURIComponent(ref)}`;
  const isFile = entry.type === 'blob';
  const html = urls.filePage(
    fullName,
    isFile ? 'blob' : 'tree',
    ref,
    entry.path,
  );
  const gitUrl = `${api}/git/${isFile ? 'blobs' : 'trees'}/${entry.sha}`;
  return {
    type: typeOf(entry),
    name: entry.path.split('/').pop() ?? '',
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url,
    html_url: html,
    git_url: gitUrl,
    download_url: isFile
      ? urls.filePage(fullName, 'raw', ref, entry.path)
      : null,
    _links: { self: url, git: gitUrl, html },
  };
}

function typeOf(entry: TreeEntry): 'file' | 'dir' | 'symlink' | 'submodule' {
  switch (entry.type) {
    case 'tree':
      return 'dir';
    case 'commit':
      return 'submodule';
    default:
      return entry.mode === '120000' ? 'symlink' : 'file';
  }
}
