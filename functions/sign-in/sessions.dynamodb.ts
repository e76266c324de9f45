import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { epochSeconds, type Tables } from '../platform/table/table.dynamodb.ts';
import { hashOfSecret, type Session } from './session.ts';
import type { Sessions } from './sessions.port.ts';

const keyOf = (sessionId: string) => ({ pk: `session#${hashOfSecret(sessionId)}`, sk: 'session' });

export function sessionsIn({ db, main }: Tables): Sessions {
  return {
    async keep(sessionId, session) {
      const forgetAfter = epochSeconds(new Date(session.expiresAt));
      await db.send(new PutCommand({ TableName: main, Item: { ...keyOf(sessionId), session, forgetAfter } }));
    },

    async get(sessionId, now) {
      if (!sessionId) return undefined;
      const { Item } = await db.send(new GetCommand({ TableName: main, Key: keyOf(sessionId), ConsistentRead: true }));
      const session = Item?.session as Session | undefined;
      return session && session.expiresAt > now.toISOString() ? session : undefined;
    },

    async end(sessionId) {
      await db.send(new DeleteCommand({ TableName: main, Key: keyOf(sessionId) }));
    },
  };
}
