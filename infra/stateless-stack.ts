import { ArnFormat, CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { OAuthScope, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct, IConstruct } from 'constructs';
import { type ApiFunction, operationsByFunction } from '../functions/api/operations.schema.ts';
import type { Access } from '../functions/platform/http/operation.schema.ts';
import { acknowledge } from './acknowledge.ts';
import { addAlarms } from './alarms.ts';
import { type Config, removalPolicyOf } from './config.ts';
import { type Right, ServiceFunction } from './service-function.ts';
import type { StatefulStack } from './stateful-stack.ts';
import { workflow } from './workflow.ts';

type Environment = Readonly<Record<string, string>>;

/** What the stack's outputs tell of. */
interface Told {
  readonly machine: StateMachine;
  readonly removal: StateMachine;
  readonly bus: EventBus;
  readonly feedback: IFunction;
}

/** What can be redeployed: API, functions, workflow, schedule, alarms. */
export class StatelessStack extends Stack {
  readonly sweep: IFunction;
  readonly machines: readonly StateMachine[];
  private readonly kept: StatefulStack;
  private readonly config: Config;
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, config: Config, kept: StatefulStack, props: StackProps) {
    super(scope, id, props);
    this.kept = kept;
    this.config = config;
    this.api = this.addApi();
    const baseUrl = config.baseUrl ?? this.api.apiEndpoint;

    const mail: Environment = { SENDER: config.sender, CONFIGURATION_SET: kept.configurationSet.configurationSetName };
    const links: Environment = { LINK_KEYS: JSON.stringify({ k1: kept.linkKey.keyArn }), LINK_KEY_ID: 'k1' };
    const day: Environment = { DAY_SECONDS: String(config.daySeconds) };
    const reminders: Environment = { REMINDER_DAYS: JSON.stringify(config.reminderDays) };
    const restart: Environment = { RESTART_AFTER_SECONDS: String(config.restartAfterSeconds) };
    const pool: Environment = { USER_POOL_ID: kept.userPool.userPoolId };
    const registry: Environment = config.partnerRegistry ? { PARTNER_REGISTRY: config.partnerRegistry } : {};
    const receipt: Environment = { RECEIPT_KEY: kept.receiptKey.keyArn };
    const customerPool: Environment = { CUSTOMER_POOL_ID: kept.customerPool.userPoolId };
    const addresses: Environment = { ADDRESS_KEY: kept.addressKey.keyArn };

    const main = kept.mainTable.tableArn;
    const read: Right = { actions: ['dynamodb:GetItem'], on: [main] };
    const batchRead: Right = { actions: ['dynamodb:BatchGetItem'], on: [main] };
    const check: Right = { actions: ['dynamodb:ConditionCheckItem'], on: [main] };
    const indexes = (...names: string[]): Right => ({
      actions: ['dynamodb:Query'],
      on: names.map((name) => `${main}/index/${name}`),
    });
    const list = indexes('list');
    /** The access items of one customer. */
    const queryMain: Right = { actions: ['dynamodb:Query'], on: [main] };
    const search = indexes('list', 'state', 'delivery', 'inviter', 'recipient', 'reference');
    const write: Right = { actions: ['dynamodb:PutItem'], on: [main] };
    const remove: Right = { actions: ['dynamodb:DeleteItem'], on: [main] };
    const update: Right = { actions: ['dynamodb:UpdateItem'], on: [main] };
    const record: Right = { actions: ['dynamodb:PutItem'], on: [kept.evidenceTable.tableArn] };
    const makeLinks: Right = { actions: ['kms:GenerateMac'], on: [kept.linkKey.keyArn] };
    const readLinks: Right = { actions: ['kms:VerifyMac'], on: [kept.linkKey.keyArn] };
    const hashAddresses: Right = { actions: ['kms:GenerateMac'], on: [kept.addressKey.keyArn] };
    const sendMail: Right = {
      actions: ['ses:SendEmail'],
      on: [
        kept.sender.emailIdentityArn,
        this.formatArn({
          service: 'ses',
          resource: 'configuration-set',
          resourceName: kept.configurationSet.configurationSetName,
        }),
      ],
    };
    const signIns: Right = {
      actions: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser'],
      on: [kept.userPool.userPoolArn],
    };

    const apiFunctions: Record<ApiFunction, IFunction> = {
      identityApi: this.addFunction('IdentityApi', 'identity/identity-api', pool, [read, list, write, record, signIns]),
      operatorApi: this.addFunction('OperatorApi', 'identity/operator-api', pool, [
        read,
        list,
        write,
        update,
        record,
        signIns,
      ]),
      invitationsApi: this.addFunction('InvitationsApi', 'invitations/invitations-api', { ...day, ...addresses }, [
        read,
        batchRead,
        search,
        write,
        remove,
        record,
        hashAddresses,
      ]),
      confirmInvitation: this.addFunction(
        'ConfirmInvitation',
        'invitations/confirm-invitation',
        { ...links, ...day, ...reminders, ...addresses, BASE_URL: baseUrl },
        [read, write, update, record, makeLinks, hashAddresses],
        // A batch of a hundred; the API itself waits 30 s.
        29,
      ),
      relationshipsApi: this.addFunction('RelationshipsApi', 'relationships/relationships-api', addresses, [
        read,
        list,
        check,
        write,
        record,
        hashAddresses,
      ]),
      gdapApi: this.addFunction('GdapApi', 'gdap/gdap-api', day, [
        read,
        batchRead,
        indexes('list', 'recipient'),
        write,
        record,
      ]),
      partnershipsApi: this.addFunction('PartnershipsApi', 'partnerships/partnerships-api', registry, [
        read,
        indexes('list', 'state'),
        write,
        record,
      ]),
      partnershipRequestsApi: this.addFunction(
        'PartnershipRequestsApi',
        'partnership-requests/partnership-requests-api',
        { ...links, ...registry },
        [read, check, write, remove, record, readLinks],
      ),
      customerAccessApi: this.addFunction('CustomerAccessApi', 'own-view/customer-access-api', {}, [
        read,
        list,
        queryMain,
      ]),
      customersApi: this.addFunction(
        'CustomersApi',
        'customer-accounts/customer-accounts-api',
        { ...customerPool, ...addresses },
        [
          read,
          queryMain,
          check,
          write,
          remove,
          record,
          hashAddresses,
          {
            actions: [
              'cognito-idp:AdminCreateUser',
              'cognito-idp:AdminSetUserPassword',
              'cognito-idp:AdminDisableUser',
              'cognito-idp:AdminEnableUser',
            ],
            on: [kept.customerPool.userPoolArn],
          },
        ],
      ),
      catalogueApi: this.addFunction('CatalogueApi', 'orders/catalogue-api', {}, [read, list, write, record]),
      ordersApi: this.addFunction('OrdersApi', 'orders/orders-api', { ...day, ...registry }, [
        read,
        batchRead,
        list,
        check,
        write,
        record,
      ]),
      subscriptionsApi: this.addFunction('SubscriptionsApi', 'orders/subscriptions-api', { ...day, ...registry }, [
        read,
        list,
        queryMain,
        check,
        write,
        remove,
        record,
      ]),
      overviewApi: this.addFunction('OverviewApi', 'overview/overview-api', day, [
        read,
        batchRead,
        indexes('state', 'renewal', 'search'),
      ]),
      removalsApi: this.addFunction('RemovalsApi', 'removals/removals-api', {}, [
        read,
        batchRead,
        list,
        queryMain,
        // Invitations to a customer.
        indexes('recipient'),
        write,
        record,
      ]),
      receiptsApi: this.addFunction('ReceiptsApi', 'receipts/receipts-api', receipt, [
        read,
        { actions: ['kms:GetPublicKey'], on: [kept.receiptKey.keyArn] },
      ]),
      auditApi: this.addFunction('AuditApi', 'audit/audit-api', {}, [
        batchRead,
        {
          actions: ['dynamodb:Query'],
          on: [kept.evidenceTable.tableArn, `${kept.evidenceTable.tableArn}/index/account`],
        },
      ]),
    };
    this.addApiRoutes(apiFunctions);

    const page = this.addFunction('InvitationPage', 'acceptance/invitation-page', { ...links, ...day, ...reminders }, [
      read,
      check,
      write,
      update,
      remove,
      record,
      readLinks,
    ]);
    this.addPublicRoutes('/i/{token}', [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST], page);
    const code = this.addFunction('OneTimeCode', 'acceptance/one-time-code', { ...links, ...mail }, [
      read,
      update,
      write,
      record,
      readLinks,
      sendMail,
    ]);
    this.addPublicRoutes('/i/{token}/code', [HttpMethod.GET, HttpMethod.POST], code);
    const receiptPage = this.addFunction('ReceiptPage', 'receipts/receipt-page', links, [read, readLinks]);
    this.addPublicRoutes('/i/{token}/receipt', [HttpMethod.GET, HttpMethod.HEAD], receiptPage);
    const request = this.addFunction(
      'PartnershipPage',
      'partnership-requests/request-page',
      { ...links, ...registry, ...day, ...reminders },
      [read, check, write, update, remove, record, readLinks],
    );
    this.addPublicRoutes('/p/{token}', [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST], request);
    this.addPublicRoutes('/p/{token}/receipt', [HttpMethod.GET, HttpMethod.HEAD], receiptPage);
    const signIn = this.addFunction('SignIn', 'sign-in/sign-in', this.signInEnvironment(baseUrl), [write]);
    this.addPublicRoutes('/p/{token}/sign-in', [HttpMethod.GET], signIn);
    this.addPublicRoutes('/signed-in', [HttpMethod.GET], signIn);
    const ownView = this.addFunction('OwnView', 'own-view/own-view', links, [
      read,
      indexes('list', 'recipient'),
      queryMain,
      write,
      record,
      readLinks,
    ]);
    this.addPublicRoutes('/c/{token}', [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST], ownView);
    const viewLink = this.addFunction(
      'ViewLink',
      'own-view/view-link',
      { ...links, ...mail, ...addresses, BASE_URL: baseUrl },
      [read, queryMain, update, makeLinks, hashAddresses, sendMail],
    );
    this.addPublicRoutes('/my-access', [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST], viewLink);
    const description = this.addFunction('ApiDescription', 'api/api-description', {}, []);
    this.addPublicRoutes('/v1/openapi.json', [HttpMethod.GET], description);
    this.addDefaultRoute(description);

    const send = this.addFunction(
      'SendInvitation',
      'invitations/send-invitation',
      { ...links, ...mail, ...day, BASE_URL: baseUrl },
      [read, write, remove, record, makeLinks, sendMail],
      30,
    );
    const notify = this.addFunction('NotifyInviter', 'invitations/notify-inviter', mail, [read, sendMail], 30);
    const sign = this.addFunction(
      'SignReceipt',
      'receipts/sign-receipt',
      receipt,
      [read, write, { actions: ['kms:Sign'], on: [kept.receiptKey.keyArn] }],
      30,
    );
    const machine = workflow(this, config, 'invitation', {
      functions: { SendInvitation: send, SignReceipt: sign, NotifyInviter: notify },
      table: kept.mainTable,
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
    });
    const removal = workflow(this, config, 'removal', {
      functions: {
        // As long as its state waits: it may clear hundreds of support contacts.
        RemovalStep: this.addFunction('RemovalStep', 'removals/removal-step', {}, [read, write, update, record], 29),
        SignReceipt: sign,
        NotifyRemoval: this.addFunction('NotifyRemoval', 'removals/notify-removal', mail, [read, list, sendMail], 30),
      },
      table: kept.mainTable,
      actions: ['dynamodb:UpdateItem'],
    });

    const feedback = this.addFunction('NoteDelivery', 'invitations/delivery-feedback', {}, [
      read,
      write,
      remove,
      record,
    ]);
    this.feedBack(feedback);

    const bus = new EventBus(this, 'Events');
    this.machines = [machine, removal];
    const arns = { inv: machine.stateMachineArn, rem: removal.stateMachineArn };
    const machines: Environment = { MACHINES: JSON.stringify(arns) };
    const onMachines = Object.values(arns);
    const drive: Right[] = [
      { actions: ['states:StartExecution'], on: onMachines },
      { actions: ['states:SendTaskSuccess'], on: [arns.inv] },
    ];
    const stop: Right = {
      actions: ['states:StopExecution'],
      on: this.machines.map(({ stateMachineName }) =>
        this.formatArn({
          service: 'states',
          resource: 'execution',
          resourceName: `${stateMachineName}:*`,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ),
    };
    const relay = this.addFunction(
      'Relay',
      'background/relay',
      { ...restart, ...machines, BUS: bus.eventBusName },
      [
        read,
        update,
        write,
        ...drive,
        { actions: ['events:PutEvents'], on: [bus.eventBusArn] },
        ...this.keepFailedRecords(),
      ],
      30,
    );
    this.feedRelay(relay);
    const seal = this.addFunction(
      'SealHeads',
      'audit/seal-heads',
      { SEAL_KEY: kept.sealKey.keyArn, SEALS: kept.seals.bucketName },
      [
        { actions: ['kms:Sign'], on: [kept.sealKey.keyArn] },
        { actions: ['s3:PutObject'], on: [`${kept.seals.bucketArn}/*`] },
        ...this.keepFailedRecords(),
      ],
      30,
    );
    this.feedSeals(seal);
    this.sweep = this.addFunction(
      'Sweep',
      'background/sweep',
      { ...restart, ...machines, ...day, ...customerPool },
      [
        { actions: ['dynamodb:Query'], on: [`${main}/index/due`] },
        {
          actions: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminSetUserPassword'],
          on: [kept.customerPool.userPoolArn],
        },
        read,
        update,
        write,
        record,
        stop,
        ...drive,
      ],
      55,
    );
    this.schedule(this.sweep);

    addAlarms(this, config, { relay, sweep: this.sweep, feedback, seal, machine, removal, api: this.api });
    this.tellOutputs(baseUrl, { machine, removal, bus, feedback });
  }

  /** Pages sign users in with a client of its own: code and PKCE, no secret, back to one address. */
  private signInEnvironment(baseUrl: string): Environment {
    const client = new UserPoolClient(this, 'Pages', {
      userPool: this.kept.userPool,
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${baseUrl}/signed-in`],
      },
      accessTokenValidity: Duration.minutes(15),
      preventUserExistenceErrors: true,
    });
    return {
      BASE_URL: baseUrl,
      SIGN_IN_URL: this.config.signInUrl ?? this.kept.signInDomain.baseUrl(),
      SIGN_IN_CLIENT: client.userPoolClientId,
      SIGN_IN_KEYS_URL: this.config.signInKeysUrl ?? `https://cognito-idp.${this.region}.amazonaws.com`,
      USER_POOL_ID: this.kept.userPool.userPoolId,
    };
  }

  private addFunction(
    id: string,
    entry: string,
    environment: Environment,
    rights: readonly Right[],
    timeout = 10,
  ): ServiceFunction {
    const tables = { MAIN_TABLE: this.kept.mainTable.tableName, EVIDENCE_TABLE: this.kept.evidenceTable.tableName };
    return new ServiceFunction(this, id, {
      entry,
      config: this.config,
      environment: { ...tables, ...environment },
      rights,
      timeout,
    });
  }

  private addApi(): HttpApi {
    const api = new HttpApi(this, 'Api', { apiName: `reseller-relationships-${this.config.stage}` });
    for (const [name, value] of Object.entries(this.config.apiTags)) Tags.of(api).add(name, value);
    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: removalPolicyOf(this.config),
    });
    const stage = api.defaultStage?.node.defaultChild as CfnStage;
    // By route key, never by path: the path of a customer's link is a secret.
    stage.accessLogSettings = {
      destinationArn: log.logGroupArn,
      format: JSON.stringify({
        requestId: '$context.requestId',
        time: '$context.requestTime',
        route: '$context.routeKey',
        status: '$context.status',
        ms: '$context.responseLatency',
        integrationError: '$context.integrationErrorMessage',
      }),
    };
    stage.defaultRouteSettings = { throttlingBurstLimit: 200, throttlingRateLimit: 100 };
    return api;
  }

  private addApiRoutes(functions: Readonly<Record<ApiFunction, IFunction>>): void {
    const { userPool, client } = this.kept;
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${userPool.userPoolId}`;
    const authorizers: Record<Access, IHttpRouteAuthorizer | undefined> = {
      user: new HttpJwtAuthorizer('PartnerUsers', issuer, { jwtAudience: [client.userPoolClientId] }),
      operator: new HttpIamAuthorizer(),
      public: undefined,
    };
    for (const [name, operations] of Object.entries(operationsByFunction)) {
      const integration = integrate(name, functions[name as ApiFunction]);
      for (const { path, method, permission } of operations) {
        const { access } = permission;
        const authorizer = authorizers[access];
        const routes = { path, methods: [HttpMethod[method]], integration, ...(authorizer ? { authorizer } : {}) };
        for (const added of this.api.addRoutes(routes)) if (access === 'public') acknowledgeOpen(added);
      }
    }
  }

  private addPublicRoutes(path: string, methods: readonly HttpMethod[], handler: ServiceFunction): void {
    const integration = integrate(`${handler.node.id}Integration`, handler);
    for (const route of this.api.addRoutes({ path, methods: [...methods], integration })) acknowledgeOpen(route);
  }

  /** Whatever has no route of its own is told so in the API's own words. */
  private addDefaultRoute(handler: ServiceFunction): void {
    const integration = integrate('Description', handler);
    const route = new HttpRoute(this, 'Fallback', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration,
    });
    acknowledge(route, 'AwsSolutions-APIG4', 'Tells that there is nothing, and nothing else.');
  }

  /** As long as the stream keeps a record, it is tried; then it is left aside. */
  private patience() {
    const { bucketArn } = this.kept.failedRecords;
    return {
      startingPosition: StartingPosition.TRIM_HORIZON,
      bisectBatchOnError: true,
      retryAttempts: 10_000,
      maxRecordAge: Duration.hours(23),
      onFailure: { bind: () => ({ destination: bucketArn }) },
    };
  }

  /** Every five minutes, or every thousand records: audit records, not the texts beside them; whatever happened to them. */
  private feedSeals(seal: IFunction): void {
    seal.addEventSource(
      new DynamoEventSource(this.kept.evidenceTable, {
        ...this.patience(),
        batchSize: 1000,
        maxBatchingWindow: Duration.minutes(5),
        // Records are numbered, in ten digits.
        filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('0') } } } })],
      }),
    );
  }

  private feedRelay(relay: IFunction): void {
    relay.addEventSource(
      new DynamoEventSource(this.kept.mainTable, {
        // What cannot be read at all is set aside by the relay itself.
        ...this.patience(),
        batchSize: 25,
        reportBatchItemFailures: true,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('event#') } } },
          }),
        ],
      }),
    );
  }

  /** What SES tells of invitations and reminders, and of nothing else. */
  private feedBack(feedback: IFunction): void {
    const tags = {
      message: ['invitation', 'reminder'],
      'ses:configuration-set': [this.kept.configurationSet.configurationSetName],
    };
    new Rule(this, 'MailFeedback', {
      description: 'What became of the emails of invitations',
      eventPattern: { source: ['aws.ses'], detail: { mail: { tags } } },
      targets: [new LambdaTarget(feedback)],
    });
  }

  /** What an event source mapping needs to leave a record that failed for a day. */
  private keepFailedRecords(): Right[] {
    const { bucketArn } = this.kept.failedRecords;
    return [
      { actions: ['s3:ListBucket'], on: [bucketArn] },
      { actions: ['s3:PutObject'], on: [`${bucketArn}/*`] },
    ];
  }

  private schedule(sweep: IFunction): void {
    new Schedule(this, 'EveryMinute', {
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(sweep, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
      description: 'Expires invitations, and starts anew what was lost',
    });
  }

  private tellOutputs(baseUrl: string, { machine, removal, bus, feedback }: Told): void {
    const outputs = {
      ApiUrl: this.api.apiEndpoint,
      BaseUrl: baseUrl,
      Region: this.region,
      UserPoolId: this.kept.userPool.userPoolId,
      CustomerPoolId: this.kept.customerPool.userPoolId,
      UserPoolClientId: this.kept.client.userPoolClientId,
      MainTable: this.kept.mainTable.tableName,
      EvidenceTable: this.kept.evidenceTable.tableName,
      Seals: this.kept.seals.bucketName,
      SealKey: this.kept.sealKey.keyArn,
      InvitationMachine: machine.stateMachineArn,
      RemovalMachine: removal.stateMachineArn,
      Bus: bus.eventBusName,
      DeliveryFeedback: feedback.functionName,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

/** The API may call the function: one permission for all its routes, or a stack would soon hold more than it may. */
function integrate(id: string, handler: IFunction): HttpLambdaIntegration {
  return new HttpLambdaIntegration(id, handler, { scopePermissionToRoute: false });
}

function acknowledgeOpen(route: IConstruct): void {
  acknowledge(
    route,
    'AwsSolutions-APIG4',
    'Open by design: the link’s token authorises the page; the rest tells nothing secret.',
  );
}
