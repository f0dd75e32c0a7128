import { ForgeContext } from '../http/ForgeContext';
import { ForgeRepository } from '../model/ForgeRepository';
import { PullRequestView } from '../pulls/PullRequestView';
import { html, Html } from './html';
import { showTime } from './showTime';

/** Whether and how the pull request can be merged, and the button that does it. @internal */
export function mergePanel(
  context: ForgeContext,
  repository: ForgeRepository,
  { record: pull, mergeability }: PullRequestView,
  now: Date,
): Html {
  const { fullName } = repository;
  const base = html`<span class="ref">${pull.baseBranch}</span>`;
  if (pull.merge) {
    const { by, at, sha } = pull.merge;
    const who =
      by === context.visitor.login ? 'You' : context.users.show(by).name;
    return panel(
      'merged',
      'Merged',
      html`<p>
        ${who} merged this into ${base} ${showTime(at, now)} as
        <a class="mono" href="/${fullName}/commit/${sha}">${sha.slice(0, 7)}</a
        >.
      </p>`,
    );
  }
  switch (mergeability.state) {
    case 'clean':
      return panel(
        'clean',
        'Ready to merge',
        html`<p>
          No conflict with ${base}. Merging makes one merge commit there.
        </p>`,
        html`<form
          method="post"
          action="/${fullName}/pull/${pull.number}/merge"
        >
          <input type="hidden" name="head" value="${pull.headSha}" />
          <button class="button" type="submit">Merge pull request</button>
        </form>`,
      );
    case 'conflict':
      return panel(
        'conflict',
        'Cannot be merged: conflict',
        html`<p>
            ${base} has changed the same lines since this branch left it.
            Propose the change again on top of it.
          </p>
          <ul>
            ${mergeability.conflicts.map(
              path => html`<li class="mono">${path}</li>`,
            )}
          </ul>`,
        html`<button class="button" type="button" disabled>
          Merge pull request
        </button>`,
      );
    case 'draft':
      return panel(
        'draft',
        'Still a draft',
        html`<p>Its author has not marked it ready for review.</p>`,
      );
    default:
      return panel(
        'closed',
        'Closed without a merge',
        html`<p>
          Nothing of it reached
          ${base}${pull.closedAt &&
          html`; closed ${showTime(pull.closedAt, now)}`}.
        </p>`,
      );
  }
}

function panel(kind: string, heading: string, text: Html, action?: Html): Html {
  return html`<section class="panel decision ${kind}" aria-label="Merge">
    <div class="edge"></div>
    <div class="what">
      <h2>${heading}</h2>
      ${text}
    </div>
    ${action && html`<div class="act">${action}</div>`}
  </section>`;
}
