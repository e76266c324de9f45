import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { addAlarms } from './alarms.ts';
import type { Config } from './config.ts';
import { addDashboard } from './dashboard.ts';
import { addAcceptance } from './features/acceptance.ts';
import { addAudit } from './features/audit.ts';
import { addBackground } from './features/background.ts';
import { addConsole } from './features/console.ts';
import { addCustomers } from './features/customers.ts';
import { addIdentity } from './features/identity.ts';
import { addImports } from './features/imports.ts';
import { addInvitations } from './features/invitations.ts';
import { addNotices } from './features/notices.ts';
import { addOrders } from './features/orders.ts';
import { addPartnerships } from './features/partnerships.ts';
import { addReceipts } from './features/receipts.ts';
import { addRemovals } from './features/removals.ts';
import { addSignIn } from './features/sign-in.ts';
import { addSimulator } from './features/simulator.ts';
import { addWebhooks } from './features/webhooks.ts';
import { answered, ServiceApi, shown } from './http-api.ts';
import { saveQueries } from './saved-queries.ts';
import { Service } from './service.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StatefulStack } from './stateful-stack.ts';
import { everyMinute, feedBack, feedRelay, feedSeals } from './triggers.ts';

export interface StatelessProps extends StackProps {
  readonly config: Config;
  readonly data: StatefulStack;
}

/** What can be redeployed: API, functions, workflow, schedule, alarms. */
export class StatelessStack extends Stack {
  readonly http: ServiceApi;
  readonly sweep: IFunction;
  readonly machines: readonly StateMachine[];

  constructor(scope: Construct, id: string, { config, data, ...props }: StatelessProps) {
    super(scope, id, props);
    const http = new ServiceApi(this, config);
    this.http = http;
    const baseUrl = config.baseUrl ?? http.address;
    const service = new Service(this, config, data, baseUrl);
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${data.userPool.userPoolId}`;
    const portal = addConsole(service, issuer);
    http.admit(issuer, [data.client, data.machines, portal.client]);

    const receipts = addReceipts(service);
    const invitations = addInvitations(service, receipts.sign);
    const removals = addRemovals(service, receipts.sign);
    const signIns = addSignIn(service);
    const customers = addCustomers(service, signIns);
    const partnerships = addPartnerships(service, signIns);
    const acceptance = addAcceptance(service);
    const audit = addAudit(service);
    const bus = new EventBus(this, 'Events');
    this.machines = [invitations.machine, removals.machine];
    const { events, webhooksApi } = addWebhooks(service, bus);
    const simulated = addSimulator(service, bus);
    const { imports, importsApi } = addImports(service);
    const { relay, sweep } = addBackground(service, {
      ...{ invitation: invitations.machine, removal: removals.machine },
      ...{ bus, webhooks: events.queue, imports: imports.queue },
    });
    this.sweep = sweep;

    const { endings } = addNotices(service, bus);
    const { token, ...identity } = addIdentity(service);
    const apis = { ...identity, ...addOrders(service) };
    http.addOperations({
      ...apis,
      ...invitations,
      ...removals,
      ...customers,
      ...partnerships,
      ...receipts,
      ...audit,
      webhooksApi,
      importsApi,
    });
    openPages(http, { acceptance, receipts, partnerships, customers, token, signIn: signIns.signIn });
    addOpenContent(http, service, portal.environment);

    feedRelay(relay, data);
    feedSeals(audit.seal, data);
    const failedFeedback = feedBack(service, invitations.feedback);
    const schedule = everyMinute(this, sweep);
    const { machine, feedback } = invitations;
    const removal = removals.machine;
    const { failedViewRequests } = customers;
    const watched = {
      ...{ relay, sweep, feedback, seal: audit.seal, machine, removal, api: http.api },
      ...{
        failedViewRequests,
        failedFeedback,
        fromBus: [endings, events, imports, ...simulated],
        preToken: data.preToken,
        mainTable: data.mainTable,
      },
      configurationSet: data.configurationSet,
      keys: data.lastingKeys,
    };
    watch(this, config, watched);
    tellOutputs(this, {
      ...{
        ApiUrl: http.address,
        OperatorUrl: http.operatorAddress,
        BaseUrl: baseUrl,
        ConsoleUrl: `${baseUrl}/console`,
        Region: this.region,
      },
      ...(http.domainTarget === undefined ? {} : { DomainTarget: http.domainTarget }),
      ...outputsOf(data),
      ...{ InvitationMachine: machine.stateMachineArn, RemovalMachine: removal.stateMachineArn },
      ...{ Bus: bus.eventBusName, DeliveryFeedback: feedback.functionName, EventRelay: relay.functionName },
      DeadLetters: [endings, events, imports, ...simulated]
        .map(({ failed, queue }) => `${failed.queueUrl}>${queue.queueUrl}`)
        .join(' '),
      ...(config.mailRate === undefined ? {} : { MailRate: String(config.mailRate) }),
      ...{ FailedFeedbackUrl: failedFeedback.queueUrl, SweepSchedule: schedule.scheduleName },
      ...{ Sealing: audit.seal.functionName, Sender: data.sender.emailIdentityName },
    });
  }
}

interface Opened {
  readonly acceptance: ReturnType<typeof addAcceptance>;
  readonly receipts: ReturnType<typeof addReceipts>;
  readonly partnerships: ReturnType<typeof addPartnerships>;
  readonly customers: ReturnType<typeof addCustomers>;
  readonly token: ServiceFunction;
  readonly signIn: ServiceFunction;
}

/** What is opened without a token of the user pools: customers' pages, signing in, and API clients' tokens. */
function openPages(http: ServiceApi, { acceptance, receipts, partnerships, customers, token, signIn }: Opened): void {
  http.addOpen('/i/{token}', answered, acceptance.invitationPage);
  http.addOpen('/i/{token}/code', [HttpMethod.GET, HttpMethod.POST], acceptance.oneTimeCode);
  http.addOpen('/i/{token}/receipt', shown, receipts.receiptPage);
  http.addOpen('/p/{token}', answered, partnerships.requestPage);
  http.addOpen('/p/{token}/code', [HttpMethod.GET, HttpMethod.POST], acceptance.oneTimeCode);
  http.addOpen('/p/{token}/receipt', shown, receipts.receiptPage);
  http.addOpen('/p/{token}/sign-in', [HttpMethod.GET], signIn);
  http.addOpen('/sign-in', [HttpMethod.GET], signIn);
  http.addOpen('/signed-in', [HttpMethod.GET], signIn);
  http.addOpen('/c/{token}', answered, customers.ownView);
  http.addOpen('/my-access', answered, customers.viewLink);
  http.addOpen('/my-access/mine', [HttpMethod.GET, HttpMethod.POST], customers.ownView);
  http.addOpen('/my-access/sign-in', [HttpMethod.GET], signIn);
  http.addOpen('/my-access/signed-in', [HttpMethod.GET], signIn);
  http.addOpen('/oauth/token', [HttpMethod.POST], token);
}

/** On every other path: the API's description in its forms, the console's files, or that there is nothing. */
function addOpenContent(http: ServiceApi, service: Service, environment: Readonly<Record<string, string>>): void {
  const content = service.addFunction('ApiDescription', 'api/open-content', [], { environment });
  http.addFallback(content);
}

/** Alarms, the dashboard, and saved queries over all logs. */
function watch(
  stack: Stack,
  config: Config,
  watched: Parameters<typeof addAlarms>[2] & Parameters<typeof addDashboard>[2],
) {
  addAlarms(stack, config, watched);
  addDashboard(stack, config, watched);
  saveQueries(
    stack,
    config,
    stack.node.children.flatMap((each) => (each instanceof LogGroup ? [each] : [])),
  );
}

/** What of the data the other commands and the operator need to know. */
function outputsOf(data: StatefulStack) {
  return {
    UserPoolId: data.userPool.userPoolId,
    CustomerPoolId: data.customerPool.userPoolId,
    UserPoolClientId: data.client.userPoolClientId,
    MainTable: data.mainTable.tableName,
    EvidenceTable: data.evidenceTable.tableName,
    Seals: data.seals.bucketName,
    SealKey: data.sealKey.keyArn,
    AddressKey: data.addressKey.keyArn,
    Keys: data.lastingKeys.map(({ keyArn }) => keyArn).join(' '),
    FailedRecords: data.failedRecords.bucketName,
    ...Object.fromEntries(data.mailRecords.map((record, index) => [`MailRecord${index + 1}`, record])),
  };
}

function tellOutputs(stack: Stack, outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) new CfnOutput(stack, name, { value });
}
