/** What is handed over for a Vellum platform of which only the name is chosen. */
export const platformValues = (name: string) => ({
  name,
  namespace: 'platform-team',
  owner: 'group:default/platform-team',
  platformVersion: '0.1.0',
  istioVersion: '1.30.3',
  knativeOperatorVersion: 'v1.20.0',
  knativeServingVersion: '1.20.0',
});
