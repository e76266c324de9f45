/** Every event there is. Each change of an aggregate causes exactly one. */
export type EventType =
  | 'PartnerCreated'
  | 'PartnerChanged'
  | 'UserCreated'
  | 'InvitationCreated'
  | 'InvitationResent'
  | 'InvitationReminderDue'
  | 'InvitationReminderSent'
  | 'InvitationSent'
  | 'InvitationAccepted'
  | 'InvitationDeclined'
  | 'InvitationCancelled'
  | 'InvitationExpired'
  | 'InvitationUndeliverable'
  | 'RelationshipEstablished';

/** What happened, by IDs only: no names, addresses, texts or tokens (R35). */
export interface DomainEvent {
  readonly type: EventType;
  readonly aggregateId: string;
  /** Rises by one with each event of the aggregate; consumers order and de-duplicate by it. */
  readonly sequence: number;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly correlationId: string;
}

/** What an event means to the aggregate's state machine: start it, wake it where it waits, or nothing. */
export type MachineSignal = 'start' | 'wake' | 'none';

/** Complete by type: a new event does not compile without a word on the machine. */
export const machineSignals: Readonly<Record<EventType, MachineSignal>> = {
  PartnerCreated: 'none',
  PartnerChanged: 'none',
  UserCreated: 'none',
  InvitationCreated: 'start',
  InvitationResent: 'wake',
  InvitationReminderDue: 'wake',
  InvitationReminderSent: 'none',
  InvitationSent: 'none',
  InvitationAccepted: 'wake',
  InvitationDeclined: 'wake',
  InvitationCancelled: 'wake',
  InvitationExpired: 'wake',
  InvitationUndeliverable: 'wake',
  RelationshipEstablished: 'none',
};
