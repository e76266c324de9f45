import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Config } from './config.ts';
import type { Right } from './service-function.ts';
import type { StatefulStack } from './stateful-stack.ts';

/** Rights by a name, with what a function must be told to use them. */
export interface Grant {
  readonly rights: readonly Right[];
  readonly environment: Readonly<Record<string, string>>;
}

const grant = (actions: readonly string[], on: readonly string[], environment: Grant['environment'] = {}): Grant => ({
  rights: [{ actions, on }],
  environment,
});

/** All that a function may be granted, by name: exactly these actions, on exactly these resources. */
export function grantsOf(data: StatefulStack, config: Config) {
  return {
    table: onTable(data),
    evidence: onEvidence(data),
    links: onLinks(data),
    addresses: onAddresses(data),
    codes: onCodes(data),
    cursors: onCursors(data),
    webhookSecrets: onWebhookSecrets(data),
    clientSecrets: onClientSecrets(data),
    mail: onMail(data, config),
    users: onUsers(data),
    customerUsers: onCustomerUsers(data),
    receipts: onReceipts(data),
    seals: onSeals(data),
    failedRecords: onFailedRecords(data),
  };
}

function onTable({ mainTable: { tableArn: main } }: StatefulStack) {
  const indexes = (...names: string[]) =>
    grant(
      ['dynamodb:Query'],
      names.map((name) => `${main}/index/${name}`),
    );
  return {
    read: grant(['dynamodb:GetItem'], [main]),
    batchRead: grant(['dynamodb:BatchGetItem'], [main]),
    /** That something is still so, in a transaction. */
    check: grant(['dynamodb:ConditionCheckItem'], [main]),
    write: grant(['dynamodb:PutItem'], [main]),
    update: grant(['dynamodb:UpdateItem'], [main]),
    remove: grant(['dynamodb:DeleteItem'], [main]),
    /** All items of one thing, such as the access items of one customer. */
    query: grant(['dynamodb:Query'], [main]),
    indexes,
    list: indexes('list'),
  };
}

/** Records are put and read. Nobody changes one, nobody deletes one. */
function onEvidence({ evidenceTable: { tableArn: evidence } }: StatefulStack) {
  return {
    record: grant(['dynamodb:PutItem'], [evidence]),
    read: grant(['dynamodb:Query'], [evidence, `${evidence}/index/account`]),
  };
}

/** Those that make links verify none, and the other way round. */
function onLinks({ linkKey: { keyArn } }: StatefulStack) {
  const environment = { LINK_KEYS: JSON.stringify({ k1: keyArn }), LINK_KEY_ID: 'k1' };
  return {
    make: grant(['kms:GenerateMac'], [keyArn], environment),
    verify: grant(['kms:VerifyMac'], [keyArn], environment),
  };
}

function onAddresses({ addressKey: { keyArn } }: StatefulStack) {
  return { hash: grant(['kms:GenerateMac'], [keyArn], { ADDRESS_KEY: keyArn }) };
}

function onCodes({ codeKey: { keyArn } }: StatefulStack) {
  return { hash: grant(['kms:GenerateMac'], [keyArn], { CODE_KEY: keyArn }) };
}

/** Functions derive their key for cursors by it. */
function onCursors({ cursorKey: { keyArn } }: StatefulStack) {
  return { make: grant(['kms:GenerateMac'], [keyArn], { CURSOR_KEY: keyArn }) };
}

/** The secrets that sign events are made by it; it never leaves KMS. */
function onWebhookSecrets({ webhookKey: { keyArn } }: StatefulStack) {
  return { make: grant(['kms:GenerateMac'], [keyArn], { WEBHOOK_KEY: keyArn }) };
}

/** The secrets and sign-ins of API clients are made by it; it never leaves KMS. */
function onClientSecrets({ clientKey: { keyArn } }: StatefulStack) {
  return { make: grant(['kms:GenerateMac'], [keyArn], { CLIENT_KEY: keyArn }) };
}

function onMail({ sender, configurationSet }: StatefulStack, config: Config) {
  const name = configurationSet.configurationSetName;
  const set = Stack.of(configurationSet).formatArn({
    service: 'ses',
    resource: 'configuration-set',
    resourceName: name,
  });
  const environment = {
    SENDER: `${shownName(config.senderName)} <${config.sender}>`,
    CONFIGURATION_SET: name,
    ...(config.simulatedRecipients ? { SIMULATED_RECIPIENTS: 'yes' } : {}),
  };
  return { send: grant(['ses:SendEmail'], [sender.emailIdentityArn, set], environment) };
}

/** A name as it stands in a mail's header: quoted; where it is not plain, encoded in words of 75 signs (RFC 2047). */
function shownName(name: string): string {
  if (/^[\x20-\x7e]+$/.test(name)) return `"${name}"`;
  const words = name.match(/.{1,10}/gsu) ?? [];
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}

/** Partners' users. */
function onUsers({ userPool, machines }: StatefulStack) {
  const may = (...actions: string[]) =>
    grant(
      actions.map((action) => `cognito-idp:${action}`),
      [userPool.userPoolArn],
      { USER_POOL_ID: userPool.userPoolId },
    );
  return {
    create: may('AdminCreateUser', 'AdminGetUser'),
    keep: may(
      'AdminDeleteUser',
      'AdminDisableUser',
      'AdminEnableUser',
      'AdminUserGlobalSignOut',
      'AdminUpdateUserAttributes',
    ),
    /** Sign-ins of programs. */
    keepClients: may('AdminCreateUser', 'AdminGetUser', 'AdminSetUserPassword', 'AdminDeleteUser'),
    issueTokens: grant(['cognito-idp:AdminInitiateAuth'], [userPool.userPoolArn], {
      USER_POOL_ID: userPool.userPoolId,
      MACHINE_CLIENT: machines.userPoolClientId,
    }),
  };
}

/** Customers' own users. */
function onCustomerUsers({ customerPool }: StatefulStack) {
  const may = (...actions: string[]) =>
    grant(
      actions.map((action) => `cognito-idp:${action}`),
      [customerPool.userPoolArn],
      { CUSTOMER_POOL_ID: customerPool.userPoolId },
    );
  return {
    create: may('AdminCreateUser'),
    manage: may('AdminCreateUser', 'AdminSetUserPassword', 'AdminDisableUser', 'AdminEnableUser'),
  };
}

function onReceipts({ receiptKey: { keyArn } }: StatefulStack) {
  const environment = { RECEIPT_KEY: keyArn };
  return {
    sign: grant(['kms:Sign'], [keyArn], environment),
    tellKey: grant(['kms:GetPublicKey'], [keyArn], environment),
  };
}

function onSeals({ sealKey, seals }: StatefulStack) {
  return {
    sign: grant(['kms:Sign'], [sealKey.keyArn], { SEAL_KEY: sealKey.keyArn }),
    keep: grant(['s3:PutObject'], [`${seals.bucketArn}/*`], { SEALS: seals.bucketName }),
  };
}

/** What an event source mapping needs to leave a record that failed for a day. */
function onFailedRecords({ failedRecords: { bucketArn } }: StatefulStack) {
  const rights = [
    { actions: ['s3:ListBucket'], on: [bucketArn] },
    { actions: ['s3:PutObject'], on: [`${bucketArn}/*`] },
  ];
  return { leave: { rights, environment: {} } satisfies Grant };
}

/** Having imports go on. */
export function importQueueGrant({ queueArn, queueUrl }: IQueue): Grant {
  return grant(['sqs:SendMessage'], [queueArn], { IMPORT_QUEUE: queueUrl });
}

/** Leaving work on deliveries. */
export function webhookQueueGrant({ queueArn, queueUrl }: IQueue): Grant {
  return grant(['sqs:SendMessage'], [queueArn], { WEBHOOK_QUEUE: queueUrl });
}

/** Telling the execution that waits. */
export function wakeGrant(invitation: StateMachine): Grant {
  return grant(['states:SendTaskSuccess'], [invitation.stateMachineArn]);
}

/** Starting executions, and stopping those that they follow, whatever their names. */
export function startGrant(invitation: StateMachine, removal: StateMachine): Grant {
  const arns = { inv: invitation.stateMachineArn, rem: removal.stateMachineArn };
  const executions = [invitation, removal].map((machine) =>
    Stack.of(machine).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${machine.stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
  );
  return {
    rights: [
      { actions: ['states:StartExecution'], on: Object.values(arns) },
      { actions: ['states:StopExecution'], on: executions },
    ],
    environment: { MACHINES: JSON.stringify(arns) },
  };
}

/** Putting events on a bus. */
export function putEventsGrant({ eventBusArn, eventBusName }: IEventBus): Grant {
  return grant(['events:PutEvents'], [eventBusArn], { BUS: eventBusName });
}
