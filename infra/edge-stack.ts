import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { edgeHeaders } from '../functions/platform/http/edge.ts';
import { acknowledge } from './acknowledge.ts';
import type { Config } from './config.ts';
import type { ServiceApi } from './http-api.ts';

/** Requests in five minutes from one address: to pages, which people open one by one; and in all. */
const mostPerSource = { pages: 300, all: 3000 } as const;

/** The firewall before the edge. CloudFront takes one of us-east-1 only, wherever the service is. */
export class FirewallStack extends Stack {
  readonly webAcl: CfnWebACL;

  constructor(scope: Construct, id: string, config: Config, props: StackProps) {
    super(scope, id, props);
    const isPage = { notStatement: { statement: startsWith('/v1/') } };
    this.webAcl = new CfnWebACL(this, 'Firewall', {
      name: `reseller-relationships-${config.stage}`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seenAs('all'),
      rules: [
        limited('pages', 0, { limit: mostPerSource.pages, aggregateKeyType: 'IP', scopeDownStatement: isPage }),
        limited('all', 1, { limit: mostPerSource.all, aggregateKeyType: 'IP' }),
        managed('AWSManagedRulesAmazonIpReputationList', 2),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 3),
      ],
    });
  }
}

function startsWith(searchString: string): CfnWebACL.StatementProperty {
  const textTransformations = [{ priority: 0, type: 'NONE' }];
  const fieldToMatch = { uriPath: {} };
  return {
    byteMatchStatement: { searchString, fieldToMatch, positionalConstraint: 'STARTS_WITH', textTransformations },
  };
}

/** Too many requests are answered with 429, not taken for an attack. */
function limited(
  name: string,
  priority: number,
  rateBasedStatement: CfnWebACL.RateBasedStatementProperty,
): CfnWebACL.RuleProperty {
  const action = { block: { customResponse: { responseCode: 429 } } };
  return { name: `rate-${name}`, priority, action, statement: { rateBasedStatement }, visibilityConfig: seenAs(name) };
}

function managed(name: string, priority: number): CfnWebACL.RuleProperty {
  const statement = { managedRuleGroupStatement: { vendorName: 'AWS', name } };
  return { name, priority, overrideAction: { none: {} }, statement, visibilityConfig: seenAs(name) };
}

/** Counted, never sampled: a sample shows paths, and the path of a customer's link is a secret. */
function seenAs(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}

export interface EdgeProps extends StackProps {
  readonly config: Config;
  readonly http: ServiceApi;
  readonly firewall: FirewallStack;
}

/**
 * CloudFront before API, pages and console: nothing is cached but the console's files, whose names tell their content.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { config, http, firewall, ...props }: EdgeProps) {
    super(scope, id, props);
    const { domain, edgeCertificate } = config;
    if (domain === undefined || edgeCertificate === undefined || http.edgeSecret === undefined)
      throw new Error('An edge has a domain and a certificate.');
    const { region, urlSuffix } = Stack.of(http.api);
    const origin = new HttpOrigin(`${http.api.apiId}.execute-api.${region}.${urlSuffix}`, {
      customHeaders: { [edgeHeaders.secret]: http.edgeSecret },
    });
    const passed = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: tellViewer(this) }],
    };
    const distribution = new Distribution(this, 'Edge', {
      comment: `reseller-relationships-${config.stage}`,
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', edgeCertificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: firewall.webAcl.attrArn,
      defaultBehavior: {
        ...passed,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
      },
      additionalBehaviors: {
        '/console/assets/*': { ...passed, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
      },
    });
    acknowledge(distribution, 'AwsSolutions-CFR1', 'Customers are wherever their partners’ agreements reach.');
    acknowledge(distribution, 'AwsSolutions-CFR3', 'An access log tells paths, and the path of a link is a secret.');
    new CfnOutput(this, 'DomainTarget', { value: distribution.distributionDomainName });
  }
}

/** Whoever asks: the API would see the edge only. What the viewer sends under that name is replaced. */
function tellViewer(stack: Stack): EdgeFunction {
  const code = `function handler(event) {
  event.request.headers['${edgeHeaders.viewer}'] = { value: event.viewer.ip };
  return event.request;
}`;
  return new EdgeFunction(stack, 'TellViewer', {
    code: FunctionCode.fromInline(code),
    runtime: FunctionRuntime.JS_2_0,
  });
}
