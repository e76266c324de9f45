import { describe, expect, test } from '@jest/globals';
import { operationsByFunction } from '../../../functions/api/operations.schema.ts';
import { checkInput } from '../../../functions/platform/http/check-input.ts';
import { type ApiOperation, fileTypesOf } from '../../../functions/platform/http/operation.schema.ts';
import { examples } from '../../../scripts/lib/examples.ts';
import { openApiDocument } from '../../../scripts/lib/openapi.ts';

const operations = Object.values(operationsByFunction).flat() as readonly ApiOperation[];
const withBody = operations.filter(({ body }) => body !== undefined);

test('the document tells IDs by their prefix, times and addresses by their format', () => {
  const { schemas = {} } = openApiDocument().components ?? {};
  const of = (schema: string, property: string) =>
    (schemas[schema] as { properties: Record<string, object> }).properties[property];
  expect(of('NewCart', 'customerId')).toMatchObject({ pattern: '^cus_[\\w-]+$', description: 'The ID of a customer.' });
  expect(of('Invitation', 'createdAt')).toMatchObject({ format: 'date-time' });
  expect(of('KnownCustomer', 'contact')).toMatchObject({ properties: { email: { format: 'email' } } });
});

describe('examples of the API’s document', () => {
  test('there is one of each operation that takes a body, and no other', () => {
    expect(Object.keys(examples).sort()).toEqual(withBody.map(({ id }) => id).sort());
  });

  test.each(withBody)('$id is what its schema takes', ({ id, body }) => {
    if (body !== undefined && fileTypesOf(body) !== undefined) expect(typeof examples[id]).toBe('string');
    else expect(checkInput(body, structuredClone(examples[id]), '')).toEqual(expect.anything());
  });

  test('all of them stand in the document', () => {
    const { paths = {} } = openApiDocument();
    for (const { id, path, method } of withBody) {
      const { requestBody } = (paths[path] as never)[method.toLowerCase()] as {
        requestBody: { content: Record<string, { example?: unknown }> };
      };
      for (const { example } of Object.values(requestBody.content)) expect([id, example]).toEqual([id, examples[id]]);
    }
  });
});
