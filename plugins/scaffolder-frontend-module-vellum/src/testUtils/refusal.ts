import { ResponseError } from '@backstage/errors';

/** An error as the client throws it when the backend refuses. @internal */
export function refusal(
  status: number,
  error: {
    name: string;
    message: string;
    problems?: { field: string; message: string }[];
  },
): Promise<ResponseError> {
  const body = JSON.stringify({ error, response: { statusCode: status } });
  return ResponseError.fromResponse(
    new Response(body, {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
}
