/**
 * Whether kustomize would fetch an entry rather than look for it beside the file: an URL, an SSH address, or
 * `host.tld/owner/repository`.
 *
 * @internal
 */
export function isRemoteEntry(entry: string): boolean {
  return (
    /^[a-z+]+:\/\//i.test(entry) ||
    /^[\w-]+@[\w.-]+:/.test(entry) ||
    /^[\w-]+(\.[\w-]+)+\/[^/]+\/[^/]/.test(entry)
  );
}
