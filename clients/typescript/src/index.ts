/** The typed client of the API: nothing but `fetch` and Web Crypto, so that it runs in Node, browsers and workers. */
export { type Answer, type Client, type ClientOptions, createClient, type RequestOf } from './client.ts';
export type * from './generated.ts';
export { rolesOf } from './generated.ts';
export { isProblem, ProblemError } from './problem.ts';
export { type Credentials, tokenOf } from './token.ts';
export { verifyWebhook, type WebhookEvent } from './webhook.ts';
