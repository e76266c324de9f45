import { type Stack, Tags } from 'aws-cdk-lib';
import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type IHttpRouteAuthorizer,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct } from 'constructs';
import { type ApiFunction, operationsByFunction } from '../functions/api/operations.schema.ts';
import type { Access } from '../functions/platform/http/operation.schema.ts';
import { acknowledge } from './acknowledge.ts';
import { type Config, removalPolicyOf } from './config.ts';
import type { ServiceFunction } from './service-function.ts';

/** A page's methods: pages are read, and most take an answer. */
export const shown = [HttpMethod.GET, HttpMethod.HEAD];
export const answered = [...shown, HttpMethod.POST];

/** The HTTP API with its routes: operations behind their authorizers, and pages that are open by design. */
export class ServiceApi {
  readonly api: HttpApi;
  /** Where it is reached: its domain, or its own address. */
  readonly address: string;
  /** Where the operator's calls go: they are signed for the address that takes them, and go round an edge. */
  readonly operatorAddress: string;
  /** What the domain's DNS record points to. */
  readonly domainTarget: string | undefined;
  /** What the edge proves itself with, where there is one. */
  readonly edgeSecret: string | undefined;
  private readonly stack: Stack;
  private authorizers: Readonly<Record<Access, IHttpRouteAuthorizer | undefined>> | undefined;

  constructor(stack: Stack, config: Config) {
    this.stack = stack;
    const domain = domainOf(stack, config);
    this.api = addApi(stack, config, domain);
    this.address = config.domain === undefined ? this.api.apiEndpoint : `https://${config.domain}`;
    this.edgeSecret = edgeSecretOf(stack, config);
    this.operatorAddress = config.edgeCertificate === undefined ? this.address : this.api.apiEndpoint;
    this.domainTarget = domain?.regionalDomainName;
  }

  /** Whose tokens count: those of a user pool, made for some of its clients. */
  admit(issuer: string, clients: readonly IUserPoolClient[]): void {
    const jwtAudience = clients.map(({ userPoolClientId }) => userPoolClientId);
    this.authorizers = {
      user: new HttpJwtAuthorizer('PartnerUsers', issuer, { jwtAudience }),
      operator: new HttpIamAuthorizer(),
      public: undefined,
    };
  }

  /** A route for each operation, to the function that carries it out. */
  addOperations(functions: Readonly<Record<ApiFunction, ServiceFunction>>): void {
    for (const [name, operations] of Object.entries(operationsByFunction)) {
      const integration = this.integrate(name, functions[name as ApiFunction]);
      for (const { path, method, permission } of operations) {
        const { access } = permission;
        if (this.authorizers === undefined) throw new Error('Say first whom it admits.');
        const authorizer = this.authorizers[access];
        const routes = { path, methods: [HttpMethod[method]], integration, ...(authorizer ? { authorizer } : {}) };
        for (const added of this.api.addRoutes(routes)) if (access === 'public') acknowledgeOpen(added);
      }
    }
  }

  /** A page, or whatever else is open to everybody. */
  addOpen(path: string, methods: readonly HttpMethod[], handler: ServiceFunction): void {
    const integration = this.integrate(`${handler.node.id}Integration`, handler);
    for (const route of this.api.addRoutes({ path, methods: [...methods], integration })) acknowledgeOpen(route);
  }

  /** Whatever has no route of its own is told so in the API's own words. */
  addFallback(handler: ServiceFunction): void {
    const integration = this.integrate('Description', handler);
    const route = new HttpRoute(this.stack, 'Fallback', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration,
    });
    acknowledge(route, 'AwsSolutions-APIG4', 'Tells that there is nothing, and nothing else.');
  }

  /** The API may call the function: one permission for all its routes, or a stack would soon hold more than it may. */
  private integrate(id: string, handler: ServiceFunction): HttpLambdaIntegration {
    if (this.edgeSecret !== undefined) handler.addEnvironment('EDGE_SECRET', this.edgeSecret);
    return new HttpLambdaIntegration(id, handler, { scopePermissionToRoute: false });
  }
}

function domainOf(stack: Stack, { domain, certificate }: Config): DomainName | undefined {
  if (domain === undefined || certificate === undefined) return undefined;
  return new DomainName(stack, 'Domain', {
    domainName: domain,
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificate),
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
}

/** With a domain its own address is off: links and tokens go one way. */
function addApi(stack: Stack, config: Config, domainName: DomainName | undefined): HttpApi {
  const api = new HttpApi(stack, 'Api', {
    apiName: `reseller-relationships-${config.stage}`,
    disableExecuteApiEndpoint: domainName !== undefined,
    ...(domainName ? { defaultDomainMapping: { domainName } } : {}),
  });
  for (const [name, value] of Object.entries(config.apiTags)) Tags.of(api).add(name, value);
  const log = new LogGroup(stack, 'AccessLog', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: removalPolicyOf(config),
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

/** Known to the edge and to the functions behind it; nobody is shown it. */
function edgeSecretOf(stack: Stack, config: Config): string | undefined {
  if (config.edgeCertificate === undefined) return undefined;
  const secret = new Secret(stack, `EdgeSecret${config.edgeSecretNumber}`, {
    generateSecretString: { excludePunctuation: true, passwordLength: 48 },
    removalPolicy: removalPolicyOf(config),
  });
  acknowledge(
    secret,
    'AwsSolutions-SMG4',
    'A new one has to reach edge and functions together: by a deployment, see the runbook.',
  );
  return secret.secretValue.unsafeUnwrap();
}

function acknowledgeOpen(route: IConstruct): void {
  acknowledge(
    route,
    'AwsSolutions-APIG4',
    'Open by design: the link’s token authorises the page; the rest tells nothing secret.',
  );
}
