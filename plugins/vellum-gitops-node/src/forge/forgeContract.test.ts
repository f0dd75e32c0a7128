import { appendFile } from 'node:fs/promises';
import { Fault } from '../__testUtils__/FaultProxy';
import { contractChange } from '../__testUtils__/forges/contractChange';
import { describeOutcome } from '../__testUtils__/forges/describeOutcome';
import { forgesUnderTest } from '../__testUtils__/forges/forgesUnderTest';
import { ForgeUnderTest } from '../__testUtils__/forges/ForgeUnderTest';
import { openContractStage } from '../__testUtils__/forges/openContractStage';
import { renderContractTable } from '../__testUtils__/forges/renderContractTable';
import { FaultOutcome, tryFault } from '../__testUtils__/forges/tryFault';
import { branchFor } from '../publish';
import { mapWithLimit } from '../repository/mapWithLimit';

const BRANCH = branchFor(contractChange());

/** Those that time out wait for their limit, so a few rows are tried at a time. */
const PARALLEL_ROWS = 6;

const FAULTS: { fault: Fault & string; what: string }[] = [
  { fault: 'refused', what: 'refused' },
  { fault: 'cut-before', what: 'cut off before it arrived' },
  { fault: 'silent-after', what: 'timed out after it was done' },
  { fault: 'twice', what: 'done and answered twice' },
];

/** The only two that anybody sees. */
const VISIBLE =
  /^POST (\/git\/refs|\/git-receive-pack|\/pulls|\/merge_requests)$/;

jest.setTimeout(600_000);

function expectedError(row: { request: string; fault: string }): RegExp {
  const isFoundOut = row.fault === 'silent-after' && VISIBLE.test(row.request);
  // Whom the credentials belong to is done without where they may not know it.
  const isOptional = row.fault === 'refused' && row.request === 'GET /user';
  if (row.fault === 'twice' || isFoundOut || isOptional) {
    return /^none$/;
  }
  return row.fault === 'refused'
    ? /^ForgeError: The credentials configured for .* may not .* \(403 Not allowed here\)/
    : /^ForgeError: .* could not be reached to .*: (the connection was cut|it did not answer within 8 s)/;
}

for (const { name, start, requests } of forgesUnderTest) {
  // The forges that have to be built are tried where that was done: see the README.
  (start ? describe : describe.skip)(
    `the contract of the forges on ${name}`,
    () => {
      let forge: ForgeUnderTest;
      beforeAll(async () => {
        forge = await start!();
      });
      afterAll(() => forge?.stop());

      it('asks for these requests', async () => {
        const { proxy, publish } = await openContractStage(forge);
        await publish();
        const asked = proxy.requests.map(each => `${each.method} ${each.path}`);
        expect([...new Set(asked)]).toEqual(requests);
        await proxy.stop();
      });

      describe('when a request fails', () => {
        const rows = requests.flatMap(request =>
          FAULTS.map(each => ({ ...each, request })),
        );
        const outcomes = new Map<unknown, FaultOutcome | Error>();

        beforeAll(async () => {
          const found = await mapWithLimit(rows, PARALLEL_ROWS, row =>
            tryFault({ ...row, forge }).catch(error => error as Error),
          );
          rows.forEach((row, index) => outcomes.set(row, found[index]));
          if (process.env.VELLUM_CONTRACT_TABLE) {
            const table = renderContractTable(
              rows.map((row, index) => ({
                forge: name,
                request: row.request,
                fault: row.what,
                outcome: describeOutcome(found[index]),
              })),
            );
            await appendFile(process.env.VELLUM_CONTRACT_TABLE, table);
          }
        });

        it.each(rows)(
          '$request $what: one proposal or none and a clear error, and one afterwards',
          row => {
            const outcome = outcomes.get(row);
            if (!outcome || outcome instanceof Error) {
              throw outcome ?? new Error('not tried');
            }
            const { error = 'none', ...rest } = outcome;
            expect(error).toMatch(expectedError(row));
            const whole = { pulls: 1, branches: ['main', BRANCH] };
            const nothing = { pulls: 0, branches: ['main'] };
            expect(rest).toEqual({
              left: error === 'none' ? whole : nothing,
              after: whole,
              commits: 1,
              isTargetUntouched: true,
              planned: rest.planned,
              proposed: rest.planned,
            });
          },
        );
      });
    },
  );
}
