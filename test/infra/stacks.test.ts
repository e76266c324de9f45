import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { operationsByFunction } from '../../functions/api/operations.schema.ts';
import { bundleAll } from '../../infra/bundle.ts';
import { checkConfig } from '../../infra/config.ts';
import { mailPaceOf } from '../../infra/service.ts';
import { conflicts, lastingPart, lastRelease } from '../../scripts/lib/release.ts';
import { rightsDocument } from '../../scripts/lib/rights.ts';
import { stacksOf } from '../../scripts/lib/synthesised.ts';
import { errorOf } from '../support/builders.ts';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Effect: string;
}

let kept: Template;
let service: Template;
/** With the settings that a deployment may have besides: synthesising takes its time. */
let withOptions: { readonly kept: Template; readonly service: Template };

const build = (settings: Record<string, unknown> = {}) =>
  stacksOf({ stage: 'test', sender: 'from@service.example', ...settings });

function synthesise(settings: Record<string, unknown> = {}) {
  const { kept: data, service: redeployed } = build(settings);
  return { kept: Template.fromStack(data), service: Template.fromStack(redeployed) };
}

beforeAll(async () => {
  await bundleAll();
  ({ kept, service } = synthesise());
  withOptions = synthesise({
    senderIdentity: 'from@service.example',
    domain: 'links.service.example',
    certificate: 'arn:aws:acm:eu-south-1:111111111111:certificate/1',
    alarmTopicArn: 'arn:aws:sns:eu-south-1:111111111111:alarms',
    userMailBySes: 'true',
    backupVaultArn: 'arn:aws:backup:eu-central-1:222222222222:backup-vault:copies',
    restored: JSON.stringify({
      main: { name: 'main-at-1', stream: 'arn:aws:dynamodb:eu-south-1:111111111111:table/main-at-1/stream/1' },
      evidence: { name: 'evid-at-1', stream: 'arn:aws:dynamodb:eu-south-1:111111111111:table/evid-at-1/stream/1' },
    }),
  });
}, 120_000);

describe('R57: the way back', () => {
  test('restored tables take the place of the stack’s own, which stay', () => {
    const functions = Object.values(withOptions.service.findResources('AWS::Lambda::Function'));
    const tables = functions.map(({ Properties }) => Properties.Environment?.Variables?.MAIN_TABLE).filter(Boolean);
    expect(new Set(tables)).toEqual(new Set(['main-at-1']));
    const streams = Object.values(withOptions.service.findResources('AWS::Lambda::EventSourceMapping'));
    const sources = streams.map(({ Properties }) => JSON.stringify(Properties.EventSourceArn));
    expect(sources.filter((each) => /(main|evid)-at-1\/stream\/1/.test(each))).toHaveLength(2);
    expect(actionsOf('Sweep', withOptions.service)).toContain('dynamodb:Query');
    withOptions.kept.resourceCountIs('AWS::DynamoDB::Table', 2);
  });

  test('a copy of each day goes to a vault elsewhere, where there is one', () => {
    withOptions.kept.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanRule: [
          Match.objectLike({
            CopyActions: [
              Match.objectLike({
                DestinationBackupVaultArn: Match.stringLikeRegexp(':222222222222:backup-vault:copies'),
              }),
            ],
          }),
        ],
      },
    });
    kept.resourceCountIs('AWS::Backup::BackupPlan', 0);
  });
});

test('R1: the user pool mails as the sender where that is set, and by itself where it is not', () => {
  withOptions.kept.hasResourceProperties('AWS::Cognito::UserPool', {
    EmailConfiguration: Match.objectLike({
      EmailSendingAccount: 'DEVELOPER',
      From: Match.stringLikeRegexp('<from@service.example>'),
    }),
  });
  const pools = Object.values(kept.findResources('AWS::Cognito::UserPool'));
  expect(pools.filter(({ Properties }) => Properties.EmailConfiguration !== undefined)).toEqual([]);
});

/** The statements of a function's role, by the start of its logical ID. */
function rightsOf(name: string, template: Template = service): { actions: string[]; resource: string }[] {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) =>
    id.startsWith(`${name}ServiceRole`),
  );
  const statements = policies.flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement as Statement[]);
  return statements.map(({ Action, Resource }) => ({ actions: [Action].flat(), resource: JSON.stringify(Resource) }));
}

const actionsOf = (name: string, template?: Template) => rightsOf(name, template).flatMap(({ actions }) => actions);

/** Every function of the service, by its logical ID without the hash. */
const functions = () => Object.keys(service.findResources('AWS::Lambda::Function')).map((id) => id.slice(0, -8));

const holders = (action: string, on: string) =>
  functions()
    .filter((name) => rightsOf(name).some(({ actions, resource }) => actions.includes(action) && resource.includes(on)))
    .sort();

describe('cdk-nag', () => {
  test('finds nothing', () => {
    // Not synthesised before, or the answer would come without the checks.
    const { app } = build();
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).not.toThrow();
  }, 120_000);
});

describe('R57: an edge before the API', () => {
  const edgeCertificate = 'arn:aws:acm:us-east-1:111111111111:certificate/1';
  const wanted = { domain: 'links.service.example', edgeCertificate };

  test('has a firewall that counts by source, and neither samples nor logs the paths of links', () => {
    const { app, service: redeployed, edge } = build(wanted);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).not.toThrow();
    const [firewall, front] = edge.map((stack) => Template.fromStack(stack)) as [Template, Template];
    expect(edge.map(({ region }) => region)).toEqual(['us-east-1', 'eu-south-1']);
    const [acl] = Object.values(firewall.findResources('AWS::WAFv2::WebACL')).map(({ Properties }) => Properties);
    const rates = acl.Rules.flatMap((rule: { Statement: { RateBasedStatement?: { Limit: number } } }) =>
      rule.Statement.RateBasedStatement ? [rule.Statement.RateBasedStatement.Limit] : [],
    );
    expect(rates).toEqual([300, 3000]);
    expect(JSON.stringify(acl)).not.toContain('"SampledRequestsEnabled":true');
    const [distribution] = Object.values(front.findResources('AWS::CloudFront::Distribution'));
    const { Aliases, Logging, Origins, WebACLId } = distribution?.Properties.DistributionConfig ?? {};
    expect({ Aliases, Logging }).toEqual({ Aliases: ['links.service.example'], Logging: undefined });
    expect(WebACLId).toBeDefined();
    expect(Origins[0].OriginCustomHeaders.map(({ HeaderName }: { HeaderName: string }) => HeaderName)).toEqual([
      'x-relationships-edge',
    ]);
    const behind = Template.fromStack(redeployed);
    behind.hasOutput('ApiUrl', { Value: 'https://links.service.example' });
    expect(JSON.stringify(behind.findOutputs('OperatorUrl'))).toContain('ApiEndpoint');
    const told = Object.values(behind.findResources('AWS::Lambda::Function')).filter(
      ({ Properties }) => Properties.Environment.Variables.EDGE_SECRET !== undefined,
    );
    const integrations = Object.values(behind.findResources('AWS::ApiGatewayV2::Integration'));
    const called = new Set(integrations.map(({ Properties }) => JSON.stringify(Properties.IntegrationUri)));
    expect(told).toHaveLength(called.size);
  }, 120_000);

  test('takes the one certificate of a domain', () => {
    const sender = 'a@b.example';
    const certificate = 'arn:aws:acm:eu-south-1:111111111111:certificate/1';
    for (const wrong of [{ edgeCertificate }, { ...wanted, certificate }, { certificate }])
      expect(String(errorOf(() => checkConfig({ sender, ...wrong })))).toContain('one of them');
    const elsewhere = { domain: 'x.example', edgeCertificate: certificate };
    expect(String(errorOf(() => checkConfig({ sender, ...elsewhere })))).toContain('us-east-1');
  });
});

describe('what is kept', () => {
  test('tables and users survive the stack, and tables can be brought back', () => {
    kept.allResources('AWS::DynamoDB::Table', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: Match.objectLike({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    });
    kept.allResources('AWS::Cognito::UserPool', { DeletionPolicy: 'RetainExceptOnCreate' });
    kept.allResources('AWS::KMS::Key', { DeletionPolicy: 'RetainExceptOnCreate' });
  });

  test('evidence is never forgotten by time', () => {
    const tables = Object.entries(kept.findResources('AWS::DynamoDB::Table'));
    const ttl = Object.fromEntries(
      tables.map(([id, table]) => [id.slice(0, 4), table.Properties.TimeToLiveSpecification?.AttributeName]),
    );
    expect(ttl).toEqual({ Main: 'forgetAfter', Evid: undefined });
  });

  test('R2: nobody signs up by themselves; tokens are short', () => {
    kept.hasResourceProperties('AWS::Cognito::UserPool', { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
    kept.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
    });
  });

  test('R14: mails are followed, their opening and clicking is not', () => {
    const sets = Object.values(kept.findResources('AWS::SES::ConfigurationSet'));
    expect(sets).toHaveLength(1);
    expect(JSON.stringify(sets)).not.toContain('CustomRedirectDomain');
    const [destination, ...others] = Object.values(kept.findResources('AWS::SES::ConfigurationSetEventDestination'));
    expect(others).toEqual([]);
    const { MatchingEventTypes } = destination?.Properties.EventDestination ?? {};
    expect(MatchingEventTypes).toEqual(['send', 'deliveryDelay', 'delivery', 'bounce', 'complaint', 'reject']);
  });
});

describe('an update over the last release', () => {
  test('replaces nothing that is kept, and changes one index of a table at most', () => {
    expect(Object.keys(lastRelease()).length).toBeGreaterThan(10);
    expect(conflicts(lastRelease(), lastingPart(kept))).toEqual([]);
  });

  test.each([
    ['a resource that is gone', (now: Record<string, object>, id: string) => delete now[id], 'is gone'],
    [
      'another key schema',
      (now: Record<string, object>, id: string) => {
        now[id] = { ...now[id], fixed: { KeySchema: [] } };
      },
      'would be replaced',
    ],
    [
      'two indexes more',
      (now: Record<string, object>, id: string) => {
        now[id] = { ...now[id], indexes: [...((now[id] as { indexes: string[] }).indexes ?? []), 'x', 'y'] };
      },
      'one index is made or removed',
    ],
  ])('is told where it has %s', (_, change, says) => {
    const now = structuredClone(lastingPart(kept)) as Record<string, object>;
    const id = Object.keys(now).find((name) => name.startsWith('Main')) ?? '';
    change(now, id);
    expect(conflicts(lastingPart(kept), now as never)).toEqual([expect.stringContaining(says)]);
  });

  test('may have one index more', () => {
    const now = structuredClone(lastingPart(kept)) as Record<string, { indexes?: string[] }>;
    const main = Object.entries(now).find(([name]) => name.startsWith('Main'))?.[1];
    main?.indexes?.push('more');
    expect(conflicts(lastingPart(kept), now as never)).toEqual([]);
  });
});

describe('R38: the evidence', () => {
  test('can be put and queried, never updated nor deleted, by any role', () => {
    const all = [kept, service].flatMap((template) =>
      Object.values(template.findResources('AWS::IAM::Policy')).flatMap(
        (policy) => policy.Properties.PolicyDocument.Statement as Statement[],
      ),
    );
    const onEvidence = all.filter(({ Resource }) => JSON.stringify(Resource).includes('Evidence'));
    expect(onEvidence.length).toBeGreaterThan(0);
    const followed = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    for (const { Action } of onEvidence)
      for (const action of [Action].flat())
        expect(['dynamodb:PutItem', 'dynamodb:Query', ...followed]).toContain(action);
  });

  test('R43: is sealed where nobody can change or delete a seal for ten years, and no role may try', () => {
    kept.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        ObjectLockEnabled: true,
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } },
        },
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    });
    const seals = functions().flatMap((name) => rightsOf(name).filter(({ resource }) => resource.includes('Seals')));
    expect(seals.map(({ actions }) => actions)).toEqual([['s3:PutObject']]);
    expect(holders('kms:Sign', 'SealKey')).toEqual(['SealHeads']);
  });

  test('R43: a trial locks its seals for a day, which its owner may lift', () => {
    const Rule = { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } };
    synthesise({ retain: 'false' }).kept.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule },
    });
  });
});

describe('rights', () => {
  test('those that make links verify none, and the other way round; what signs one kind of document signs no other', () => {
    expect(holders('kms:GenerateMac', 'LinkKey')).toEqual(['ConfirmInvitation', 'MailViewLink', 'SendInvitation']);
    expect(holders('kms:VerifyMac', 'LinkKey')).toEqual([
      'InvitationPage',
      'OneTimeCode',
      'OwnView',
      'PartnershipPage',
      'PartnershipRequestsApi',
      'ReceiptPage',
    ]);
    expect(holders('kms:Sign', 'ReceiptKey')).toEqual(['SignReceipt']);
    expect(holders('kms:GenerateMac', 'AddressKey')).toEqual([
      ...['ConfirmInvitation', 'CustomersApi', 'IdentityApi', 'ImportRows', 'InvitationsApi'],
      ...['OperatorApi', 'OwnView', 'RelationshipsApi', 'ViewLink'],
    ]);
    expect(holders('kms:GenerateMac', 'CodeKey')).toEqual([
      ...['InvitationPage', 'OneTimeCode', 'OwnView', 'PartnershipPage'],
    ]);
    expect(holders('sqs:SendMessage', 'ViewRequests')).toEqual(['OwnView', 'ViewLink']);
    expect(holders('kms:GenerateMac', 'ClientKey')).toEqual(['ApiClientsApi', 'Token']);
    expect(holders('kms:GenerateMac', 'WebhookKey')).toEqual(['DeliverEvents', 'WebhooksApi']);
    expect(holders('sqs:SendMessage', 'ImportsQueue')).toEqual(['ImportRows', 'ImportsApi', 'Sweep']);
    expect(holders('sqs:SendMessage', 'EventsQueue')).toEqual(['DeliverEvents', 'Sweep', 'WebhooksApi']);
  });

  test('R59: nobody answers for recipients that do not exist, unless the stage is told so', () => {
    const named = (settings: Record<string, string>) =>
      Object.keys(synthesise(settings).service.findResources('AWS::Lambda::Function')).filter((id) =>
        id.startsWith('Simulate'),
      );
    expect(named({})).toEqual([]);
    expect(named({ simulatedRecipients: 'true' })).toHaveLength(1);
    expect(JSON.stringify(service.toJSON())).not.toContain('SIMULATED_RECIPIENTS');
  });

  test('only those that mail may mail', () => {
    expect(holders('ses:SendEmail', 'Sender')).toEqual([
      ...['DeliverEvents', 'MailViewLink', 'NotifyInviter', 'NotifyRemoval', 'OneTimeCode', 'OwnView'],
      ...['SendInvitation', 'TellEnding'],
    ]);
  });

  test('no function may scan, nor do anything on everything but trace and list streams', () => {
    expect(functions().length).toBeGreaterThan(30);
    for (const name of functions()) {
      for (const { actions, resource } of rightsOf(name)) {
        for (const action of actions) expect(action).not.toMatch(/Scan|\*/);
        const traces = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'dynamodb:ListStreams'];
        if (resource === '"*"') expect(actions.filter((action) => !traces.includes(action))).toEqual([]);
      }
    }
    expect(actionsOf('PreToken', kept)).toContain('dynamodb:GetItem');
  });

  // CloudFormation takes 500. Beyond this, routes and functions of some features go into a stack of their own.
  test('a stack stays below the resources it may hold', () => {
    for (const template of [kept, service]) expect(Object.keys(template.toJSON().Resources).length).toBeLessThan(490);
  });

  test('are told in docs/rights.md as they are', () => {
    expect(readFileSync('docs/rights.md', 'utf8')).toBe(rightsDocument([kept, service]));
  });

  test('the API’s description has none', () => {
    expect(actionsOf('ApiDescription').filter((action) => !action.startsWith('xray:'))).toEqual([]);
  });
});

describe('the API', () => {
  const routes = () =>
    Object.values(service.findResources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => Properties);

  test('has a route for each operation, behind the right authorizer, and the public ones', () => {
    const authorizer = { user: 'JWT', operator: 'AWS_IAM', public: 'NONE' };
    const wanted = Object.values(operationsByFunction)
      .flat()
      .map(({ method, path, permission: { access } }) => [`${method} ${path}`, authorizer[access]]);
    const open = [
      'GET /i/{token}',
      'HEAD /i/{token}',
      'POST /i/{token}',
      'GET /i/{token}/code',
      'POST /i/{token}/code',
      'GET /i/{token}/receipt',
      'HEAD /i/{token}/receipt',
      'GET /c/{token}',
      'HEAD /c/{token}',
      'POST /c/{token}',
      'GET /p/{token}',
      'HEAD /p/{token}',
      'POST /p/{token}',
      'GET /p/{token}/code',
      'POST /p/{token}/code',
      'GET /p/{token}/receipt',
      'HEAD /p/{token}/receipt',
      'GET /p/{token}/sign-in',
      'GET /sign-in',
      'GET /signed-in',
      'GET /my-access',
      'HEAD /my-access',
      'POST /my-access',
      'GET /my-access/mine',
      'POST /my-access/mine',
      'GET /my-access/sign-in',
      'GET /my-access/signed-in',
      'POST /oauth/token',
      '$default',
    ];
    const found = routes().map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType ?? 'NONE']);
    expect(found.sort()).toEqual([...wanted, ...open.map((route) => [route, 'NONE'])].sort());
  });

  test('R19: the sign-in pages are managed ones, and each client has a style, or they are not shown', () => {
    kept.allResourcesProperties('AWS::Cognito::UserPoolDomain', { ManagedLoginVersion: 2 });
    kept.allResourcesProperties('AWS::Cognito::UserPool', { UserPoolTier: 'ESSENTIALS' });
    const clients = Object.entries(service.findResources('AWS::Cognito::UserPoolClient')).map(([id]) => id);
    const styled = Object.values(service.findResources('AWS::Cognito::ManagedLoginBranding')).map(
      ({ Properties }) => (Properties.ClientId as { Ref: string }).Ref,
    );
    expect(styled.sort()).toEqual(clients.sort());
    const elsewhere = synthesise({ managedLogin: 'false' });
    elsewhere.service.resourceCountIs('AWS::Cognito::ManagedLoginBranding', 0);
  });

  test('logs route keys, never paths', () => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      AccessLogSettings: { Format: Match.stringLikeRegexp('context.routeKey') },
    });
    expect(JSON.stringify(service.findResources('AWS::ApiGatewayV2::Stage'))).not.toMatch(
      /\$context\.(path|identity|requestOverride)/,
    );
  });

  test('has a domain of the operator’s own, and then no other address', () => {
    const { service: template } = withOptions;
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'links.service.example' });
    template.resourceCountIs('AWS::ApiGatewayV2::ApiMapping', 1);
    template.hasOutput('ApiUrl', { Value: 'https://links.service.example' });
    template.hasOutput('BaseUrl', { Value: 'https://links.service.example' });
    service.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: false });
  });

  test('mail comes from a domain that signs it, whose records are told', () => {
    kept.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'service.example',
      MailFromAttributes: { MailFromDomain: 'bounce.service.example' },
    });
    for (const record of [1, 2, 3, 4, 5]) service.hasOutput(`MailRecord${record}`, {});
    withOptions.kept.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'from@service.example' });
  });

  test('keys of links, addresses and signatures are of many regions', () => {
    const keys = Object.entries(kept.findResources('AWS::KMS::Key'));
    const lasting = keys.filter(([, { Properties }]) => Properties.MultiRegion === true).map(([id]) => id.slice(0, -8));
    expect(lasting.sort()).toEqual(['AddressKey', 'ClientKey', 'LinkKey', 'ReceiptKey', 'SealKey', 'WebhookKey']);
  });

  test('links begin with its own address, or with the one that is configured', () => {
    const baseUrlOf = (template: Template) => JSON.stringify(template.findOutputs('BaseUrl').BaseUrl?.Value);
    expect(baseUrlOf(service)).toContain('ApiEndpoint');
    expect(baseUrlOf(synthesise({ baseUrl: 'https://relationships.example.com' }).service)).toBe(
      '"https://relationships.example.com"',
    );
  });
});

describe('the relay', () => {
  test('gets outbox items only, reports what failed, splits a batch, and keeps what fails for good', () => {
    service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10_000,
      DestinationConfig: { OnFailure: Match.anyValue() },
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { Keys: { sk: { S: [{ prefix: 'event#' }] } } },
            }),
          },
        ],
      },
    });
  });
});

describe('the functions', () => {
  test('run on Node 24 and arm64, have time to tell what failed, and logs that end', () => {
    for (const { Properties } of Object.values(service.findResources('AWS::Lambda::Function'))) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
      });
      expect(Properties.Timeout).toBeGreaterThanOrEqual(29);
      expect(Properties.LoggingConfig.LogGroup).toBeDefined();
      expect(JSON.stringify(Properties.Environment)).not.toMatch(/POWERTOOLS_LOGGER_LOG_EVENT|POWERTOOLS_DEV/);
    }
    service.allResourcesProperties('AWS::Logs::LogGroup', Match.objectLike({ RetentionInDays: 90 }));
  });

  test('the machine logs no data', () => {
    service.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: { IncludeExecutionData: false },
    });
  });
});

describe('R57: the pace of mail', () => {
  const perSecond = ({ concurrency = 0, environment }: ReturnType<typeof mailPaceOf>) =>
    (concurrency * 1000) / Number(environment.MAIL_PAUSE_MS);

  test.each([1, 2, 14, 500])(
    'at %d a second all kinds together leave a share for what follows one person’s doing',
    (mailRate) => {
      const paces = (['invitations', 'endings'] as const).map((share) => mailPaceOf(share, { mailRate }));
      const inAll = paces.map(perSecond).reduce((sum, each) => sum + each, 0);
      expect(inAll).toBeGreaterThan(mailRate * 0.7);
      expect(inAll).toBeLessThanOrEqual(mailRate * 0.81);
      for (const { concurrency } of paces) expect(concurrency).toBeGreaterThanOrEqual(1);
    },
  );

  test('is none where no rate is known', () => {
    expect(mailPaceOf('invitations', {})).toEqual({ environment: {} });
  });
});

describe('alarms', () => {
  const runbook = readFileSync('docs/runbook.md', 'utf8');
  const anchors = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) =>
    String(title)
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replace(/\s+/g, '-'),
  );

  test('one rings where a key is to go: of every key that cannot be replaced', () => {
    const rules = service.findResources('AWS::Events::Rule', {
      Properties: { EventPattern: { source: ['aws.kms'] } },
    });
    const [{ Properties } = { Properties: { EventPattern: {} } }] = Object.values(rules);
    expect(Properties.EventPattern).toMatchObject({
      'detail-type': ['AWS API Call via CloudTrail'],
      detail: { eventName: ['ScheduleKeyDeletion', 'DisableKey'] },
    });
    expect(Properties.EventPattern.detail.resources.ARN).toHaveLength(8);
  });

  test('what a rule of the bus cannot hand over is not lost', () => {
    const rules = Object.values(service.findResources('AWS::Events::Rule')).filter(
      ({ Properties: { EventPattern } }) => EventPattern.source[0] !== 'aws.kms',
    );
    expect(rules.length).toBeGreaterThan(2);
    for (const { Properties } of rules)
      for (const target of Properties.Targets) expect(target.DeadLetterConfig?.Arn).toBeDefined();
  });

  test('each links to an entry of the runbook', () => {
    const alarms = Object.values(service.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms).toHaveLength(29);
    const named = alarms.map(({ Properties }) => /#([\w-]+)$/.exec(Properties.AlarmDescription)?.[1]);
    const [entries = ''] = runbook.split('# Tasks');
    const told = [...entries.matchAll(/^## (.+)\n\n(?=[^#]*?`\w+Alarm`|Customers asked)/gm)];
    expect(new Set(named).size).toBe(told.length);
    for (const { Properties } of alarms) {
      const anchor = /docs\/runbook\.md#([\w-]+)$/.exec(Properties.AlarmDescription)?.[1];
      expect(anchors).toContain(anchor);
    }
  });

  test('notify the topic that is given', () => {
    withOptions.service.allResourcesProperties(
      'AWS::CloudWatch::Alarm',
      Match.objectLike({ AlarmActions: ['arn:aws:sns:eu-south-1:111111111111:alarms'] }),
    );
  });
});

describe('the configuration', () => {
  test('names what is missing and what is wrong', () => {
    const message = String(errorOf(() => checkConfig({ stage: 'NO', baseUrl: 'https://x.example/' })));
    for (const name of ['-c stage', '-c sender', '-c baseUrl']) expect(message).toContain(name);
  });

  test('is careful by default', () => {
    expect(checkConfig({ sender: 'from@service.example' })).toMatchObject({
      retain: true,
      daySeconds: 86_400,
      anyResource: [],
      credentials: 'bootstrap',
    });
  });
});
