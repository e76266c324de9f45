import { AwsClient } from 'aws4fetch';
import { target } from './target.ts';

/** Everything in the log groups: of the functions, of the API, of the machine. */
export async function logsOf(): Promise<string> {
  const url = target.awsEndpoint ?? `https://logs.${target.region}.amazonaws.com`;
  const aws = new AwsClient({ ...target.credentials, region: target.region, service: 'logs' });
  const send = async (operation: string, body: object) => {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `Logs_20140328.${operation}` };
    return (await aws.fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const { logGroups } = (await send('DescribeLogGroups', {})) as { logGroups: { logGroupName: string }[] };
  const pagesOf = async (logGroupName: string) => {
    const pages: string[] = [];
    for (let nextToken: string | undefined, isFirst = true; isFirst || nextToken !== undefined; isFirst = false) {
      const page = { logGroupName, limit: 10_000, ...(nextToken === undefined ? {} : { nextToken }) };
      const answer = (await send('FilterLogEvents', page)) as { nextToken?: string };
      // One that leads to itself is the last: nothing is left out, and it ends.
      nextToken = answer.nextToken === nextToken ? undefined : answer.nextToken;
      pages.push(JSON.stringify(answer));
    }
    return pages.join('\n');
  };
  return (await Promise.all(logGroups.map((group) => pagesOf(group.logGroupName)))).join('\n');
}
