import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Makes a table with the keys and indexes of a deployed one, which nobody else works in. */
export async function copyTable(client: DynamoDBClient, deployed: string, TableName: string): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: deployed }));
  const indexes = Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }));
  await client.send(
    new CreateTableCommand({
      TableName,
      KeySchema: Table?.KeySchema,
      AttributeDefinitions: Table?.AttributeDefinitions,
      BillingMode: 'PAY_PER_REQUEST',
      ...(indexes ? { GlobalSecondaryIndexes: indexes } : {}),
    }),
  );
  return TableName;
}
