// A limit, not a wait: on a busy machine a cold backend takes longer than jest's five seconds.
jest.setTimeout(60_000);
