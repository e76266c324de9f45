import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { changeWrites } from '../shared/change.dynamodb.ts';
import { type Item, listEntities, type Page, type Tables, type Write } from '../shared/table.dynamodb.ts';
import type { Access, Customer, Established, Relationship } from './customer.ts';

/** Where customers, relationships and privileges are kept. */
export interface Customers {
  /** A customer and what the partner may do for it, in one read; each absent where there is none. */
  find(customerId: string, partnerId: string): Promise<{ customer: Customer | undefined; access: Access | undefined }>;
  /** The partner's customer list, newest first: one query. */
  listRelationships(partnerId: string, limit: number, after?: string): Promise<Page<Relationship>>;
}

export function customersIn(tables: Tables): Customers {
  return {
    async find(customerId, partnerId) {
      const { Responses, UnprocessedKeys } = await tables.db.send(
        new BatchGetCommand({
          RequestItems: {
            [tables.main]: { Keys: [customerKey(customerId), accessKey(customerId, partnerId)], ConsistentRead: true },
          },
        }),
      );
      if (UnprocessedKeys?.[tables.main] !== undefined) throw new Error('The table was too busy to read a customer.');
      const items: Item[] = Responses?.[tables.main] ?? [];
      return {
        customer: items.find(({ sk }) => sk === 'customer')?.entity as Customer | undefined,
        access: items.find(({ sk }) => sk !== 'customer')?.entity as Access | undefined,
      };
    },

    listRelationships: (partnerId, limit, after) =>
      listEntities<Relationship>(tables, { index: 'list', partition: `${partnerId}#customers` }, limit, after),
  };
}

const isNew = 'attribute_not_exists(pk)';

/** The writes of an established relationship. The customer's guard also guards the access item, which never changes without it. */
export function relationshipWrites(tables: Tables, { customer, relationship, access }: Established): Write[] {
  return [
    ...changeWrites(tables, customer, customerKey(customer.after.id)),
    {
      item: {
        Put: {
          TableName: tables.main,
          Item: {
            pk: relationship.id,
            sk: 'relationship',
            listPk: `${relationship.partnerId}#customers`,
            listSk: `${relationship.establishedAt}#${relationship.id}`,
            entity: relationship,
          },
          ConditionExpression: isNew,
        },
      },
    },
    {
      item: {
        Put: { TableName: tables.main, Item: { ...accessKey(access.customerId, access.partnerId), entity: access } },
      },
    },
  ];
}

const customerKey = (customerId: string) => ({ pk: customerId, sk: 'customer' });

const accessKey = (customerId: string, partnerId: string) => ({ pk: customerId, sk: `access#${partnerId}` });
