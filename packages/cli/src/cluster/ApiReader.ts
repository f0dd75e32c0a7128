/** A read of the API server. Segments are encoded here, so that no name can become a path. */
export interface ApiRequest {
  segments: readonly string[];
  query?: Readonly<Record<string, string | undefined>>;
  accept?: string;
}

/** Reads JSON documents of one API server: it has no other verb than GET. */
export interface ApiReader {
  get(request: ApiRequest): Promise<unknown>;
  close(): void;
}
