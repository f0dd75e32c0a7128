import { buildSchema } from 'graphql';

/**
 * The part of GitHub's schema that the forge can answer truly. graphql-js checks each query against
 * it, so a query for anything else gets an error that names the field, never an invented answer.
 *
 * @internal
 */
export const forgeSchema = buildSchema(`
  type Query {
    repository(owner: String!, name: String!, followRenames: Boolean): Repository
    viewer: User!
  }
  type User { login: String! name: String url: String! }
  type Repository {
    id: ID!
    name: String!
    nameWithOwner: String!
    description: String
    url: String!
    isPrivate: Boolean!
    isArchived: Boolean!
    defaultBranchRef: Ref
    ref(qualifiedName: String!): Ref
    pullRequest(number: Int!): PullRequest
  }
  type GitObject { oid: String! }
  type Ref {
    id: ID!
    name: String!
    prefix: String!
    target: GitObject
    associatedPullRequests(first: Int, last: Int, states: [PullRequestState!]): PullRequestConnection!
  }
  type PullRequestConnection {
    totalCount: Int!
    nodes: [PullRequest]
    edges: [PullRequestEdge]
  }
  type PullRequestEdge { node: PullRequest }
  enum PullRequestState { OPEN CLOSED MERGED }
  enum MergeableState { MERGEABLE CONFLICTING UNKNOWN }
  type PullRequest {
    id: ID!
    number: Int!
    url: String!
    title: String!
    body: String!
    state: PullRequestState!
    isDraft: Boolean!
    merged: Boolean!
    mergeable: MergeableState!
    baseRefName: String!
    headRefName: String!
    baseRefOid: String!
    headRefOid: String!
    createdAt: String!
    mergedAt: String
  }
`);
