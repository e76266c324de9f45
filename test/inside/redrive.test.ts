import { randomUUID } from 'node:crypto';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from '@jest/globals';
import { setAsideWorkIn } from '../../functions/platform/outbox/set-aside.dynamodb.ts';
import type { SetAsideItem } from '../../functions/platform/outbox/set-aside.port.ts';
import { redrive } from '../../scripts/lib/redrive.ts';
import { redrivePorts } from '../../scripts/lib/redrive-ports.ts';
import { itemOf, tables } from '../support/tables.ts';
import { actAsOperator, ask, invite, newAddress, outcomeOf, target, until } from '../support/target.ts';

actAsOperator();

const ports = () => redrivePorts(target.outputs, () => undefined);
const aside = setAsideWorkIn(tables);
const asideOf = async (from: 'relay' | 'sweep', id: string) => {
  const found: SetAsideItem[] = [];
  for await (const page of aside.pages(from)) found.push(...page.filter(({ key }) => key.pk === id));
  return found;
};

/** An invitation that has ended, and whose inviter was told. */
async function cancelled(): Promise<string> {
  const { body } = await invite({ recipient: { email: newAddress() } });
  // By another than the inviter: who did it herself is not mailed.
  const as: ['reseller', 'adminAgent'] = ['reseller', 'adminAgent'];
  const cancel = { as, body: {}, headers: { 'if-match': '"1"' } };
  expect((await ask('POST', `/v1/invitations/${body.id}/cancellation`, cancel)).status).toBe(200);
  await outcomeOf(body.id);
  await until('closed', async () => ((await itemOf(body.id, 'wait', tables.main))?.handled ? true : undefined));
  return body.id;
}

describe('R57: what was left undone', () => {
  test('is taken up again, once: executions that were given up, events that were set aside or left', async () => {
    const id = await cancelled();
    const key = { pk: id, sk: 'wait' };
    const forget = { TableName: tables.main, Key: key, UpdateExpression: 'REMOVE handled SET tries = :ten' };
    await tables.db.send(new UpdateCommand({ ...forget, ExpressionAttributeValues: { ':ten': 10 } }));
    await aside.keep({ from: 'sweep', key, reason: '10 executions did not handle its signal' }, new Date());
    const event = { pk: id, sk: 'event#0000000001' };
    await aside.keep({ from: 'relay', key: event, reason: 'failed 5 times' }, new Date());
    const s3 = new S3Client({ forcePathStyle: true });
    const Records = [{ dynamodb: { Keys: { pk: { S: id }, sk: { S: 'event#0000000001' } } } }];
    const name = `aws/lambda/x/${id}`;
    const left = { Bucket: target.outputs.FailedRecords, Key: name, Body: JSON.stringify({ payload: { Records } }) };
    await s3.send(new PutObjectCommand(left));
    const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
    const tags = { message: ['invitation'], invitation: [id], generation: ['1'] };
    const told = { eventType: 'Delivery', mail: { destination: ['somebody@tailspin.example'], tags } };
    const MessageBody = JSON.stringify({ requestPayload: { source: 'aws.ses', detail: told } });
    await sqs.send(new SendMessageCommand({ QueueUrl: target.outputs.FailedFeedbackUrl, MessageBody }));

    const tried = await redrive(ports(), { dryRun: true });
    expect(tried.events).toBeGreaterThanOrEqual(2);
    expect(tried.due).toBeGreaterThanOrEqual(1);
    expect(tried.messages).toBeGreaterThanOrEqual(1);
    expect([tried.relayed, tried.dueAgain, tried.failed]).toEqual([0, 0, 0]);
    expect([(await asideOf('relay', id)).length, (await asideOf('sweep', id)).length]).toEqual([1, 1]);

    const done = await redrive(ports(), { dryRun: false });
    expect(done.relayed).toBeGreaterThanOrEqual(2);
    expect(done.dueAgain).toBeGreaterThanOrEqual(1);
    expect(done.failed).toBe(0);
    expect(done.takenUp).toBeGreaterThanOrEqual(1);
    expect(await ports().messages.count()).toBe(0);
    expect([await asideOf('relay', id), await asideOf('sweep', id)]).toEqual([[], []]);
    const names: string[] = [];
    for await (const batch of ports().failed.all()) names.push(batch.name);
    expect(names).not.toContain(name);
    // By the sweep, which comes once a minute.
    await until(
      'handled again',
      async () => ((await itemOf(id, 'wait', tables.main))?.handled === undefined ? undefined : true),
      90,
    );
  });

  test('that fails again is not told as done, and stays where it is found', async () => {
    const key = { pk: `inv_${randomUUID()}`, sk: 'event#0000000001' };
    await aside.keep({ from: 'relay', key, reason: 'failed 5 times' }, new Date(0));
    await tables.db.send(new PutCommand({ TableName: tables.main, Item: { ...key, event: 'nothing readable' } }));
    // The stream brings it as well, and has it set aside.
    await until('set aside', async () => ((await asideOf('relay', key.pk)).length > 1 ? true : undefined));
    const { failed } = await redrive(ports(), { dryRun: false });
    expect(failed).toBeGreaterThanOrEqual(1);
    const left = await asideOf('relay', key.pk);
    expect(left.length).toBeGreaterThanOrEqual(1);
    await tables.db.send(new DeleteCommand({ TableName: tables.main, Key: key }));
    for (const item of left) await aside.remove(item);
  });

  test('goes through the relay by a period too, and what is gone is told', async () => {
    const from = new Date();
    const id = await cancelled();
    const gone = { pk: id, sk: 'event#0000000099' };
    await aside.keep({ from: 'relay', key: gone, reason: 'failed 5 times' }, new Date());
    await tables.db.send(new DeleteCommand({ TableName: tables.main, Key: { pk: id, sk: 'wait' } }));
    const {
      events,
      gone: forgotten,
      failed,
    } = await redrive(ports(), {
      dryRun: false,
      period: { from, to: new Date() },
    });
    expect(events).toBeGreaterThanOrEqual(2);
    expect(forgotten).toBeGreaterThanOrEqual(1);
    expect(failed).toBe(0);
    // The wait that was lost is there again, and the next sweep has it handled.
    const isHandled = async () => ((await itemOf(id, 'wait', tables.main))?.handled ? true : undefined);
    await until('handled', isHandled, 90);
  });
});
