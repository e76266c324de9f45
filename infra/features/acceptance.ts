import type { Service } from '../service.ts';

/** What a customer opens from its email. */
export function addAcceptance(service: Service) {
  const { table, evidence, links, codes, mail } = service.grants;
  const { day, reminders, brake } = service.settings;
  return {
    invitationPage: service.addFunction(
      'InvitationPage',
      'acceptance/invitation-page',
      [table.read, table.check, table.write, table.update, table.remove, evidence.record, links.verify, codes.hash],
      { environment: { ...day, ...reminders } },
    ),
    oneTimeCode: service.addFunction(
      'OneTimeCode',
      'acceptance/one-time-code',
      [...[table.read, table.update, table.write, evidence.record, links.verify, codes.hash, mail.send]],
      { environment: brake },
    ),
  };
}
