import type { Stack } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs';
import type { Config } from './config.ts';

/** What an operator asks the logs on a bad day; the runbook names them. */
const queries: Readonly<Record<string, ConstructorParameters<typeof QueryString>[0]>> = {
  'everything of one request or correlation ID': {
    fields: ['@timestamp', 'service', 'message', '@message'],
    filterStatements: ['correlationId = "put the ID here" or requestId = "put the ID here"'],
    sort: '@timestamp asc',
  },
  'refusals by code': {
    filterStatements: ['message = "refused"'],
    statsStatements: ['count(*) as refused by code, service'],
    sort: 'refused desc',
  },
  'what failed': {
    fields: ['@timestamp', 'service', 'message', 'error'],
    filterStatements: ['level = "ERROR"'],
    sort: '@timestamp desc',
    limit: 200,
  },
  'sweeps, and what they left': {
    fields: ['@timestamp', 'expired', 'reminded', 'restarted', 'setAside', 'failed', 'oldestSeconds'],
    filterStatements: ['message = "sweep"'],
    sort: '@timestamp desc',
  },
  'cold starts': {
    filterStatements: ['@type = "REPORT"', 'ispresent(@initDuration)'],
    statsStatements: ['count(*) as starts, avg(@initDuration) as average, max(@initDuration) as longest by @log'],
    sort: 'starts desc',
  },
};

/** Saves them with Logs Insights, over the logs of the stack's functions. */
export function saveQueries(stack: Stack, { stage, savedQueries }: Config, logGroups: readonly ILogGroup[]): void {
  if (!savedQueries) return;
  for (const [name, query] of Object.entries(queries)) {
    new QueryDefinition(stack, `Query ${name}`, {
      queryDefinitionName: `reseller-relationships-${stage}/${name}`,
      queryString: new QueryString(query),
      logGroups: [...logGroups],
    });
  }
}
