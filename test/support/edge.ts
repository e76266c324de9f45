/** CloudFront as the embedded AWS has it: reached by its name in the `Host` header, over plain HTTP. */
import { request } from 'node:http';
import {
  CloudFrontClient,
  type CloudFrontClientConfig,
  GetDistributionConfigCommand,
  ListDistributionsCommand,
  UpdateDistributionCommand,
} from '@aws-sdk/client-cloudfront';

export const edgeSettings = {
  domain: 'links.service.example',
  edgeCertificate: 'arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-4000-8000-000000000000',
};

/**
 * Points a distribution to the embedded AWS itself, which has no TLS and no names, and leaves the rest as it was
 * deployed.
 * @returns what asks for a path through it
 */
export async function throughEdge(settings: CloudFrontClientConfig, domainTarget: string, apiUrl: string) {
  const { hostname, port, pathname } = new URL(apiUrl);
  const client = new CloudFrontClient(settings);
  const { DistributionList } = await client.send(new ListDistributionsCommand({}));
  const Id = DistributionList?.Items?.find(({ DomainName }) => DomainName === domainTarget)?.Id ?? '';
  const { DistributionConfig: deployed, ETag: IfMatch } = await client.send(new GetDistributionConfigCommand({ Id }));
  if (deployed === undefined) throw new Error('There is no such distribution.');
  for (const origin of deployed.Origins?.Items ?? []) {
    const { CustomOriginConfig } = origin;
    Object.assign(origin, { DomainName: hostname, OriginPath: pathname });
    Object.assign(CustomOriginConfig ?? {}, { OriginProtocolPolicy: 'http-only', HTTPPort: Number(port) });
  }
  const behaviors = [deployed.DefaultCacheBehavior, ...(deployed.CacheBehaviors?.Items ?? [])];
  for (const behavior of behaviors) Object.assign(behavior ?? {}, { ViewerProtocolPolicy: 'allow-all' });
  await client.send(new UpdateDistributionCommand({ Id, IfMatch, DistributionConfig: deployed }));
  client.destroy();
  const host = domainTarget.replace(/\.net$/, '.localhost');
  return (path: string, headers: Readonly<Record<string, string>> = {}) =>
    get(hostname, port, path, { ...headers, host });
}

function get(hostname: string, port: string, path: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ readonly status: number; readonly text: string }>((done, fail) => {
    request({ hostname, port, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
    })
      .on('error', fail)
      .end();
  });
}
