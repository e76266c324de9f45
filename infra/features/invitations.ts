import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Service } from '../service.ts';
import { workflow } from '../workflow.ts';

/** Invitations: their API, the workflow that carries one, and what becomes of their emails. */
export function addInvitations(service: Service, signReceipt: IFunction) {
  const { table, cursors, evidence, links, addresses, mail } = service.grants;
  const { day, reminders, baseUrl, invitationPace: pace } = service.settings;
  const send = service.addFunction(
    'SendInvitation',
    'invitations/send-invitation',
    [table.read, table.list, table.write, table.update, table.remove, evidence.record, links.make, mail.send],
    { environment: { ...day, ...baseUrl, ...pace.environment }, timeout: 30, concurrency: pace.concurrency },
  );
  const notify = service.addFunction(
    'NotifyInviter',
    'invitations/notify-inviter',
    [table.read, table.list, table.update, mail.send],
    { environment: baseUrl, timeout: 30 },
  );
  const { mainTable } = service.data;
  return {
    invitationsApi: service.addFunction(
      'InvitationsApi',
      'invitations/invitations-api',
      [
        ...[cursors.make, table.read, table.batchRead, table.write, table.update, table.remove],
        ...[evidence.record, addresses.hash],
        table.indexes('list', 'state', 'delivery', 'inviter', 'recipient', 'reference'),
      ],
      { environment: day },
    ),
    confirmInvitation: service.addFunction(
      'ConfirmInvitation',
      'invitations/confirm-invitation',
      [table.read, table.write, table.update, evidence.record, links.make, addresses.hash],
      { environment: { ...day, ...reminders, ...baseUrl } },
    ),
    machine: workflow(service.stack, service.config, 'invitation', {
      functions: { SendInvitation: send, SignReceipt: signReceipt, NotifyInviter: notify },
      turns: { WhenSent: service.config.waiting === 'open' ? 'Await signal' : 'Park' },
      table: mainTable,
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
    }),
    feedback: service.addFunction('NoteDelivery', 'invitations/delivery-feedback', [
      ...[table.read, table.write, table.update, table.remove, evidence.record],
    ]),
  };
}
