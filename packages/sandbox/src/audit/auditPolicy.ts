/**
 * Every request once, with its user but without bodies: enough to count what
 * a view costs the API server. (A watch is logged when it starts.)
 */
export const auditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
omitManagedFields: true
rules:
  - level: Metadata
`;
