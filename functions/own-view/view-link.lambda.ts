import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock as clock } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedBrake, setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { askViewLink } from './ask-view-link.ts';
import { deployedViewRequests } from './view-requests.sqs.ts';

const ports = {
  usage: usageIn(deployedTables()),
  addresses: addressHasherIn(new KMSClient(awsClient()), setting('ADDRESS_KEY')),
  requests: deployedViewRequests(new SQSClient(awsClient())),
  clock,
  brake: deployedBrake(),
};

/** Takes the request for a link to a customer's own view (R44). It knows no customer. */
export const handler = pageHandler((request) => askViewLink(ports, request));
