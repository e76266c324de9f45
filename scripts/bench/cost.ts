/** What a million accepted invitations cost at list prices, by service, from what was counted. */

/** US dollars in us-east-1, as AWS listed them on 2026-11-01; free tiers, support and taxes left out. */
const prices = {
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  transition: 25 / 1e6,
  request: 0.2 / 1e6,
  /** Of an arm64 function. */
  gigabyteSecond: 0.0000133334,
  httpRequest: 1 / 1e6,
  busEvent: 1 / 1e6,
  macOrVerify: 0.03 / 1e4,
  signature: 0.15 / 1e4,
  logGigabyte: 0.5,
  traceRecorded: 5 / 1e6,
  email: 0.1 / 1e3,
} as const;

/** What one accepted invitation needs, from its confirmation to the inviter's notice. */
export interface Needs {
  /** Indexes included. */
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly transitions: number;
  /** Functions called: by the API, pages, workflow, streams. */
  readonly invocations: number;
  /** Of one invocation, warm. */
  readonly milliseconds: number;
  readonly memoryGigabytes: number;
  readonly apiRequests: number;
  readonly events: number;
  /** MACs made and verified. */
  readonly macs: number;
  readonly signatures: number;
  readonly logKilobytes: number;
  readonly emails: number;
}

/** Dollars of a million, by service. */
export function costOfMillion(needs: Needs): Readonly<Record<string, number>> {
  const million = 1e6;
  const seconds = (needs.invocations * needs.milliseconds) / 1000;
  return {
    DynamoDB: million * (needs.writeUnits * prices.writeUnit + needs.readUnits * prices.readUnit),
    'Step Functions': million * needs.transitions * prices.transition,
    Lambda: million * (needs.invocations * prices.request + seconds * needs.memoryGigabytes * prices.gigabyteSecond),
    'API Gateway': million * needs.apiRequests * prices.httpRequest,
    EventBridge: million * needs.events * prices.busEvent,
    KMS: million * (needs.macs * prices.macOrVerify + needs.signatures * prices.signature),
    'CloudWatch Logs': (million * needs.logKilobytes * prices.logGigabyte) / 1e6,
    'X-Ray': million * needs.invocations * 0.05 * prices.traceRecorded,
    'SES (apart)': million * needs.emails * prices.email,
  };
}

/** Behind the scenes, by the items written: the receipt, the wait's token and attempts, marks of counted events. */
const behind = { writeUnits: 25, readUnits: 12 };

/** What is counted elsewhere in the bench, and what is known of the way. */
export const ofOneInvitation = (counted: Pick<Needs, 'writeUnits' | 'readUnits' | 'transitions'>): Needs => ({
  transitions: counted.transitions,
  writeUnits: counted.writeUnits + behind.writeUnits,
  readUnits: counted.readUnits + behind.readUnits,
  // Confirm, page, answer; send, sign, notify; the relay and the sealing, of which each takes several at a time.
  invocations: 7,
  milliseconds: 60,
  memoryGigabytes: 0.5,
  apiRequests: 3,
  events: 5,
  // Address hash, link made, link verified twice; the receipt's signature, and a share of a seal's.
  macs: 4,
  signatures: 1.01,
  logKilobytes: 6,
  // The invitation, and the notice to the inviter.
  emails: 2,
});
