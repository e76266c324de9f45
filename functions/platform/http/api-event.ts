import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The event with the authorizers' parts that this API uses. */
export type ApiEvent = APIGatewayProxyEventV2 & {
  requestContext: {
    authorizer?: { jwt?: { claims?: Record<string, unknown> }; iam?: { userArn?: string } };
  };
};
