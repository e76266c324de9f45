import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { StaleWriteError } from '../platform/base/errors.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { changeWrites } from '../platform/changes/change.dynamodb.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { freeSlot, takeSlot } from '../platform/table/slots.dynamodb.ts';
import { listEntities, type Tables, transact, type Write } from '../platform/table/table.dynamodb.ts';
import { userStateOf } from './account-state.ts';
import type { ApiClients } from './api-clients.port.ts';
import type { ClientFacts } from './client-facts.ts';
import type { User } from './partner.ts';

const clientsOf = (accountId: AccountId) => `${accountId}#api-clients`;
const placeKey = (clientId: string) => ({ pk: clientId, sk: 'api-client' });

export function apiClientsIn(tables: Tables): ApiClients {
  const { db, main } = tables;
  return {
    async find(clientId) {
      const { Item } = await db.send(
        new GetCommand({ TableName: main, Key: placeKey(clientId), ConsistentRead: true }),
      );
      if (Item === undefined) return undefined;
      const { userId, lastUsedAt } = Item as { userId: string; lastUsedAt?: string };
      return { userId, ...(lastUsedAt === undefined ? {} : { lastUsedAt }) };
    },

    async listOf(accountId) {
      const place = { index: 'list', partition: clientsOf(accountId) } as const;
      return [...(await listEntities<User>(tables, place, 100, undefined)).items];
    },

    async keep(change, request) {
      const { after, before } = change;
      const isRemoved = userStateOf(after) === 'removed';
      const listed = isRemoved ? {} : { listPk: clientsOf(after.accountId), listSk: `${after.createdAt}#${after.id}` };
      const { clientId, slot: number } = after.client as ClientFacts;
      const slot = { accountId: after.accountId, kind: 'api-client', number };
      await transact(db, [
        ...(request ? [rememberKey(main, request, after.id, new Date(change.record.at))] : []),
        ...changeWrites(tables, change, { pk: after.id, sk: 'user', ...listed }),
        ...(before === undefined ? [putPlace(main, clientId, after.id), takeSlot(main, slot, clientId)] : []),
        ...(isRemoved ? [freeSlot(main, slot)] : []),
      ]);
    },

    async noteUse(clientId, at) {
      await db.send(
        new UpdateCommand({
          TableName: main,
          Key: placeKey(clientId),
          UpdateExpression: 'SET lastUsedAt = :at',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':at': at.toISOString() },
        }),
      );
    },

    recall: (request, now) => recallKey(tables, request, now),
  };
}

function putPlace(TableName: string, clientId: string, userId: string): Write {
  const Item = { ...placeKey(clientId), userId };
  return {
    item: { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    onConflict: () => new StaleWriteError(`${clientId} is taken.`),
  };
}
