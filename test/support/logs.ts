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
  const texts = logGroups.map(async ({ logGroupName }) =>
    JSON.stringify(await send('FilterLogEvents', { logGroupName, limit: 10_000 })),
  );
  return (await Promise.all(texts)).join('\n');
}
