import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { epochSeconds, type Tables } from '../platform/table/table.dynamodb.ts';
import { hashOfSecret, type Session } from './session.ts';
import type { Sessions } from './sessions.port.ts';

/** @param sk the kind of session: an ID of one kind is none of another */
export function sessionsIn<Held extends { readonly expiresAt: string } = Session>(
  { db, main }: Tables,
  sk: 'session' | 'customer-session' = 'session',
): Sessions<Held> {
  const keyOf = (sessionId: string) => ({ pk: `session#${hashOfSecret(sessionId)}`, sk });
  return {
    async keep(sessionId, session) {
      const forgetAfter = epochSeconds(new Date(session.expiresAt));
      await db.send(new PutCommand({ TableName: main, Item: { ...keyOf(sessionId), session, forgetAfter } }));
    },

    async get(sessionId, now) {
      if (!sessionId) return undefined;
      const { Item } = await db.send(new GetCommand({ TableName: main, Key: keyOf(sessionId), ConsistentRead: true }));
      const session = Item?.session as Held | undefined;
      return session && session.expiresAt > now.toISOString() ? session : undefined;
    },

    async end(sessionId) {
      await db.send(new DeleteCommand({ TableName: main, Key: keyOf(sessionId) }));
    },
  };
}
