/** A merge request of the imitation. */
export interface MergeRequest {
  iid: number;
  source_branch: string;
  target_branch: string;
  title: string;
  description: string;
}

/** An answer of GitLab's REST API. */
export interface GitlabAnswer {
  status: number;
  body: unknown;
}

/** A project of the imitation: as much of version 4 of GitLab's REST API as pull requests need. */
export class GitlabProject {
  readonly mergeRequests: MergeRequest[] = [];

  constructor(private readonly id: number, private readonly webUrl: string) {}

  /** The path is below the project. */
  answer(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Record<string, string>,
  ): GitlabAnswer {
    const request = `${method} ${path.replace(/\d+/, ':iid')}`;
    switch (request) {
      case 'GET ':
        return ok({
          id: this.id,
          default_branch: 'main',
          web_url: this.webUrl,
          archived: false,
          permissions: {
            project_access: { access_level: 30, notification_level: 3 },
            group_access: null,
          },
        });
      case 'GET /merge_requests':
        return ok(this.list(query).map(each => this.show(each)));
      case 'POST /merge_requests':
        return this.open(body);
      case 'GET /merge_requests/:iid':
      case 'PUT /merge_requests/:iid': {
        const found = this.mergeRequests.find(each =>
          path.endsWith(`/${each.iid}`),
        );
        return found
          ? ok(this.show(Object.assign(found, body)))
          : { status: 404, body: { message: '404 Not found' } };
      }
      default:
        return { status: 404, body: { error: '404 Not Found' } };
    }
  }

  private list(query: URLSearchParams) {
    return this.mergeRequests.filter(
      each =>
        each.source_branch === query.get('source_branch') &&
        each.target_branch === query.get('target_branch'),
    );
  }

  private open(body: Record<string, string>): GitlabAnswer {
    const { source_branch, target_branch, title, description } = body;
    const existing = this.mergeRequests.find(
      each =>
        each.source_branch === source_branch &&
        each.target_branch === target_branch,
    );
    if (existing) {
      return {
        status: 409,
        body: {
          message: [
            `Another open merge request already exists for this source branch: !${existing.iid}`,
          ],
        },
      };
    }
    const iid = this.mergeRequests.length + 1;
    const opened = { iid, source_branch, target_branch, title, description };
    this.mergeRequests.push(opened);
    return { status: 201, body: this.show(opened) };
  }

  private show(each: MergeRequest) {
    return {
      ...each,
      state: 'opened',
      source_project_id: this.id,
      target_project_id: this.id,
      web_url: `${this.webUrl}/-/merge_requests/${each.iid}`,
    };
  }
}

function ok(body: unknown): GitlabAnswer {
  return { status: 200, body };
}
