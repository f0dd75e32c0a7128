/**
 * Whether a text is a DNS-1123 label, which Kubernetes asks of namespaces and of names that become labels.
 *
 * @internal
 */
export function isDnsLabel(text: string, maxLength = 63): boolean {
  return (
    text.length <= maxLength && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text)
  );
}
