import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { acknowledge } from '../acknowledge.ts';
import type { Grant } from '../grants.ts';
import type { Service } from '../service.ts';
import type { addSignIn } from './sign-in.ts';

/** Customers: relationships, granular privileges, accounts, and what a customer sees of its own. */
export function addCustomers(service: Service, { ofCustomers }: ReturnType<typeof addSignIn>) {
  const { table, cursors, evidence, links, addresses, codes, mail, customerUsers } = service.grants;
  const { day, baseUrl, brake, dns } = service.settings;
  const queue = addViewRequests(service);
  const mailViewLink = service.addFunction(
    'MailViewLink',
    'own-view/mail-view-link',
    [table.read, table.query, table.update, links.make, mail.send],
    { environment: { ...baseUrl, ...brake }, timeout: 30 },
  );
  mailViewLink.addEventSource(new SqsEventSource(queue.queue, { batchSize: 1 }));
  return {
    failedViewRequests: queue.deadLetters,
    relationshipsApi: service.addFunction('RelationshipsApi', 'relationships/relationships-api', [
      ...[cursors.make, table.read, table.batchRead, table.list, table.check, table.write],
      ...[evidence.record, addresses.hash],
    ]),
    gdapApi: service.addFunction(
      'GdapApi',
      'gdap/gdap-api',
      [cursors.make, table.read, table.batchRead, table.indexes('list', 'recipient'), table.write, evidence.record],
      { environment: day },
    ),
    customersApi: service.addFunction(
      'CustomersApi',
      'customer-accounts/customer-accounts-api',
      [
        ...[table.read, table.query, table.check, table.write, table.update, table.remove, evidence.record],
        ...[addresses.hash, customerUsers.manage],
      ],
      { environment: { ...baseUrl, ...dns } },
    ),
    customerAccessApi: service.addFunction('CustomerAccessApi', 'own-view/customer-access-api', [
      ...[table.read, table.list, table.query],
    ]),
    ownView: service.addFunction(
      'OwnView',
      'own-view/own-view',
      [
        ...[table.read, table.indexes('list', 'recipient'), table.query, table.write, table.update, table.remove],
        ...[evidence.record, links.verify, addresses.hash, queue.leave, table.check, codes.hash, mail.send],
      ],
      { environment: { ...baseUrl, ...ofCustomers, ...brake } },
    ),
    viewLink: service.addFunction('ViewLink', 'own-view/view-link', [table.update, addresses.hash, queue.leave], {
      environment: brake,
    }),
  };
}

/** Requests for a link to a customer's own view wait here; what cannot be mailed is kept for two weeks. */
function addViewRequests({ stack, config }: Service) {
  const deadLetters = new Queue(stack, 'FailedViewRequests', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: config.requireTls,
    retentionPeriod: Duration.days(14),
  });
  const queue = new Queue(stack, 'ViewRequests', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: config.requireTls,
    visibilityTimeout: Duration.minutes(3),
    // A link that comes a day late is worse than none.
    retentionPeriod: Duration.hours(6),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
  for (const each of config.requireTls ? [] : [queue, deadLetters])
    acknowledge(each, 'AwsSolutions-SQS4', 'The place deployed to is reached without TLS.');
  const leave: Grant = {
    rights: [{ actions: ['sqs:SendMessage'], on: [queue.queueArn] }],
    environment: { VIEW_REQUESTS: queue.queueUrl },
  };
  return { queue, deadLetters, leave };
}
