import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  UserPoolEmail,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
} from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  type IEmailIdentity,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { addBackup } from './backup.ts';
import { type Config, removalPolicyOf } from './config.ts';
import { ServiceFunction } from './service-function.ts';
import { evidenceIndexes, mainIndexes, type TableIndex } from './table-indexes.ts';

/** Which sign-in pages a user pool has. */
const loginOf = ({ managedLogin }: Config) =>
  managedLogin ? { managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN } : {};

/** What is kept: tables, keys, users, the sender. */
export class StatefulStack extends Stack {
  readonly mainTable: ITable;
  readonly evidenceTable: ITable;
  readonly linkKey: Key;
  readonly addressKey: Key;
  readonly codeKey: Key;
  readonly cursorKey: Key;
  readonly webhookKey: Key;
  readonly clientKey: Key;
  readonly receiptKey: Key;
  readonly sealKey: Key;
  /** Where seals of the audit trail are kept, out of everybody's reach. */
  readonly seals: Bucket;
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  /** By which partners' programs get their tokens (R50). */
  readonly machines: UserPoolClient;
  /** Where customers' own users sign in (R12, R23). */
  readonly customerPool: UserPool;
  readonly customerSignInDomain: UserPoolDomain;
  /** The hosted sign-in of pages. */
  readonly signInDomain: UserPoolDomain;
  readonly sender: IEmailIdentity;
  /** DNS records by which the sender's domain is verified; none where SES knows it, or it is an address. */
  readonly mailRecords: readonly string[];
  readonly configurationSet: ConfigurationSet;
  readonly failedRecords: Bucket;
  /** Puts claims into tokens. */
  readonly preToken: ServiceFunction;
  private readonly userMessage: ServiceFunction;

  constructor(scope: Construct, id: string, config: Config, props: StackProps) {
    super(scope, id, props);
    const removalPolicy = removalPolicyOf(config);
    const own = addTables(this, config);
    const restored = restoredTables(this, config);
    this.mainTable = restored?.main ?? own.main;
    this.evidenceTable = restored?.evidence ?? own.evidence;
    addBackup(this, config, [this.mainTable, this.evidenceTable]);
    ({
      link: this.linkKey,
      address: this.addressKey,
      code: this.codeKey,
      cursor: this.cursorKey,
      webhook: this.webhookKey,
      client: this.clientKey,
      receipt: this.receiptKey,
      seal: this.sealKey,
    } = addKeys(this, removalPolicy));
    this.preToken = this.addPreToken(config);
    this.userMessage = this.addUserMessage(config);
    this.userPool = this.addUserPool(config, removalPolicy);
    this.client = this.userPool.addClient('Api', {
      authFlows: { userPassword: true, userSrp: true },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      preventUserExistenceErrors: true,
      writeAttributes: ownAttributes,
      disableOAuth: true,
    });

    this.machines = this.userPool.addClient('Machines', {
      authFlows: { adminUserPassword: true },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      preventUserExistenceErrors: true,
      writeAttributes: ownAttributes,
      disableOAuth: true,
    });

    this.customerPool = this.addCustomerPool(config, removalPolicy);

    this.customerSignInDomain = this.customerPool.addDomain('CustomerSignIn', {
      cognitoDomain: { domainPrefix: `reseller-customers-${config.stage}-${this.account}` },
      ...loginOf(config),
    });
    this.signInDomain = this.userPool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `reseller-relationships-${config.stage}-${this.account}` },
      ...loginOf(config),
    });

    this.configurationSet = new ConfigurationSet(this, 'Mails', { reputationMetrics: true });
    // No opens and no clicks: what a mail scanner does is nobody's answer.
    this.configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    ({ sender: this.sender, records: this.mailRecords } = this.addSender(config));

    this.failedRecords = new Bucket(this, 'FailedRecords', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: config.requireTls,
      lifecycleRules: [{ expiration: Duration.days(90) }],
      removalPolicy,
    });
    acknowledge(
      this.failedRecords,
      'AwsSolutions-S1',
      'Only the event source mappings write here, and only what failed for as long as a stream keeps a record.',
    );
    this.seals = this.addSeals(config);
    for (const bucket of config.requireTls ? [] : [this.failedRecords, this.seals])
      acknowledge(bucket, 'AwsSolutions-S10', 'The place deployed to is reached without TLS.');
  }

  /**
   * The sender's domain, by default, signed by DKIM and with bounces at a name of its own. An address alone works too:
   * SES mails it a link.
   */
  private addSender(config: Config): { sender: IEmailIdentity; records: readonly string[] } {
    const identity = config.senderIdentity ?? domainOf(config.sender);
    if (config.senderExists)
      return { sender: EmailIdentity.fromEmailIdentityName(this, 'Sender', identity), records: [] };
    const { configurationSet } = this;
    if (identity.includes('@'))
      return {
        sender: new EmailIdentity(this, 'Sender', { identity: Identity.email(identity), configurationSet }),
        records: [],
      };
    const mailFromDomain = `bounce.${identity}`;
    const sender = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(identity),
      configurationSet,
      mailFromDomain,
    });
    return {
      sender,
      records: [
        ...sender.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`),
        `${mailFromDomain} MX 10 feedback-smtp.${this.region}.amazonses.com`,
        `${mailFromDomain} TXT "v=spf1 include:amazonses.com ~all"`,
      ],
    };
  }

  /** Keys without which links, customers or signatures are lost. */
  get lastingKeys(): readonly Key[] {
    return [
      this.linkKey,
      this.addressKey,
      this.codeKey,
      this.cursorKey,
      this.webhookKey,
      this.clientKey,
      this.receiptKey,
      this.sealKey,
    ];
  }

  /** Nobody, not the account's root, deletes a seal before its time; a stack to be discarded locks for a day. */
  private addSeals(config: Config): Bucket {
    const seals = new Bucket(this, 'Seals', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: config.requireTls,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: config.retain
        ? ObjectLockRetention.compliance(Duration.days(365 * config.sealYears))
        : ObjectLockRetention.governance(Duration.days(1)),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      seals,
      'AwsSolutions-S1',
      'One function writes here, the operator reads; the lock keeps what is there.',
    );
    return seals;
  }

  /** Customers' users: made by partners, who hand the first password over. */
  private addCustomerPool(config: Config, removalPolicy: RemovalPolicy): UserPool {
    const pool = new UserPool(this, 'CustomerUsers', {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.NONE,
      passwordPolicy,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: config.retain,
      removalPolicy,
    });
    acknowledge(pool, 'AwsSolutions-COG2', 'A second factor is offered; the customer may require it.');
    acknowledge(pool, 'AwsSolutions-COG3', 'Threat protection needs the Plus plan, which the operator may choose.');
    acknowledge(pool, 'AwsSolutions-COG8', 'The Plus plan is the operator’s choice: nothing here needs it.');
    return pool;
  }

  private addPreToken(config: Config): ServiceFunction {
    return new ServiceFunction(this, 'PreToken', {
      entry: 'identity/pre-token',
      config,
      environment: {
        MAIN_TABLE: this.mainTable.tableName,
        EVIDENCE_TABLE: this.evidenceTable.tableName,
        CALL_TIMEOUT_MS: String(Math.max(1500, config.callTimeoutMs - 1500)),
      },
      rights: [{ actions: ['dynamodb:GetItem'], on: [this.mainTable.tableArn] }],
      // As long as Cognito waits.
      timeout: 5,
    });
  }

  /** Words what the user pool mails: it reads nothing, and writes nothing. */
  private addUserMessage(config: Config): ServiceFunction {
    return new ServiceFunction(this, 'UserMessage', {
      entry: 'identity/user-message',
      config,
      environment: {},
      rights: [],
      // As long as Cognito waits.
      timeout: 5,
    });
  }

  private addUserPool(config: Config, removalPolicy: RemovalPolicy): UserPool {
    const pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      ...mailOf(this, config),
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: config.retain,
      removalPolicy,
    });
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, this.preToken, LambdaVersion.V2_0);
    pool.addTrigger(UserPoolOperation.CUSTOM_MESSAGE, this.userMessage);
    acknowledge(
      pool,
      'AwsSolutions-COG2',
      'A second factor is offered; the operator may require it. Machine users of partners have none.',
    );
    acknowledge(pool, 'AwsSolutions-COG3', 'Threat protection needs the Plus plan, which the operator may choose.');
    acknowledge(pool, 'AwsSolutions-COG8', 'The Plus plan is the operator’s choice: nothing here needs it.');
    return pool;
  }
}

/** By SES, as the sender, once that is verified. */
function mailOf(stack: Stack, { userMailBySes, sender, senderName, senderIdentity }: Config) {
  if (!userMailBySes) return {};
  const identity = senderIdentity ?? domainOf(sender);
  const from = { fromEmail: sender, sesRegion: stack.region, ...(senderName ? { fromName: senderName } : {}) };
  return { email: UserPoolEmail.withSES(identity.includes('@') ? from : { ...from, sesVerifiedDomain: identity }) };
}

function addTables(stack: Stack, config: Config) {
  const kept = {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    stream: StreamViewType.NEW_IMAGE,
    deletionProtection: config.retain,
    removalPolicy: removalPolicyOf(config),
  };
  const main = new Table(stack, 'Main', { ...kept, timeToLiveAttribute: 'forgetAfter' });
  for (const index of mainIndexes) addIndex(main, index);
  const evidence = new Table(stack, 'Evidence', kept);
  for (const index of evidenceIndexes) addIndex(evidence, index);
  return { main, evidence };
}

function addKeys(stack: Stack, removalPolicy: RemovalPolicy) {
  // It cannot be changed afterwards: links, customers and signatures are found and verified in a second Region by them.
  const multiRegion = true;
  const mac = { keySpec: KeySpec.HMAC_256, keyUsage: KeyUsage.GENERATE_VERIFY_MAC, removalPolicy };
  const signing = { keySpec: KeySpec.ECC_NIST_P256, keyUsage: KeyUsage.SIGN_VERIFY, removalPolicy, multiRegion };
  return {
    link: new Key(stack, 'LinkKey', {
      ...mac,
      multiRegion,
      description: "Makes and verifies the tokens of customers' links",
    }),
    address: new Key(stack, 'AddressKey', {
      ...mac,
      multiRegion,
      description: 'Hashes email addresses, so that equal ones are found',
    }),
    code: new Key(stack, 'CodeKey', { ...mac, description: 'Hashes one-time codes' }),
    cursor: new Key(stack, 'CursorKey', { ...mac, description: 'Authenticates the cursors of lists' }),
    // In a second Region the same secrets hold: partners’ programs sign in and verify by them.
    client: new Key(stack, 'ClientKey', {
      ...mac,
      multiRegion,
      description: 'Makes the secrets of partners’ API clients',
    }),
    webhook: new Key(stack, 'WebhookKey', {
      ...mac,
      multiRegion,
      description: 'Makes the secrets that sign partners’ events',
    }),
    receipt: new Key(stack, 'ReceiptKey', {
      ...signing,
      description: 'Signs the receipts of acceptances and the certificates of removals',
    }),
    seal: new Key(stack, 'SealKey', { ...signing, description: 'Signs the seals of the audit trail' }),
  };
}

/** What users may change of themselves by their own token: not the address, by which they sign in. */
export const ownAttributes = new ClientAttributes().withStandardAttributes({ fullname: true });

const passwordPolicy = {
  minLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireDigits: true,
  requireSymbols: true,
  tempPasswordValidity: Duration.days(3),
};

/** What was restored takes the place of the stack's own tables, which stay as they are. */
function restoredTables(stack: Stack, { restored }: Config) {
  if (restored === undefined) return undefined;
  const of = (id: string, { name, stream }: { readonly name: string; readonly stream: string }) =>
    Table.fromTableAttributes(stack, id, { tableName: name, tableStreamArn: stream, grantIndexPermissions: true });
  return { main: of('RestoredMain', restored.main), evidence: of('RestoredEvidence', restored.evidence) };
}

function addIndex(table: Table, { name, partition, sort, isWhole }: TableIndex): void {
  table.addGlobalSecondaryIndex({
    indexName: name,
    partitionKey: { name: partition, type: AttributeType.STRING },
    sortKey: { name: sort, type: AttributeType.STRING },
    projectionType: isWhole ? ProjectionType.ALL : ProjectionType.KEYS_ONLY,
  });
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
