/** Noon of the day on which all of testdata happens. */
export const NOON = new Date('2026-11-20T12:00:00Z');
