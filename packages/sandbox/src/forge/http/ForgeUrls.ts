/** Builds every address the forge gives out. @internal */
export class ForgeUrls {
  readonly origin: string;
  readonly api: string;

  constructor(origin: string) {
    this.origin = origin;
    this.api = `${origin}/api/v3`;
  }

  /** The API's address of a repository. */
  repositoryApi(fullName: string): string {
    return `${this.api}/repos/${fullName}`;
  }

  repositoryPage(fullName: string): string {
    return `${this.origin}/${fullName}`;
  }

  pullPage(fullName: string, number: number): string {
    return `${this.origin}/${fullName}/pull/${number}`;
  }

  commitPage(fullName: string, sha: string): string {
    return `${this.origin}/${fullName}/commit/${sha}`;
  }

  filePage(
    fullName: string,
    kind: 'blob' | 'tree' | 'raw',
    ref: string,
    path: string,
  ): string {
    const suffix = path === '' ? '' : `/${encodePath(path)}`;
    return `${this.origin}/${fullName}/${kind}/${encodePath(ref)}${suffix}`;
  }
}

/** Encodes a path's segments and keeps its slashes. @internal */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
