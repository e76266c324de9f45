import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { EvidenceNews } from './seal-heads.ts';

type Image = Parameters<typeof unmarshall>[0];

/**
 * Reads what happened in the evidence table. The stream's filter passes audit records only, not the texts beside
 * them.
 */
export function evidenceNews({ Records }: DynamoDBStreamEvent): EvidenceNews {
  const isAdded = ({ eventName }: DynamoDBRecord) => eventName === 'INSERT';
  return {
    position: Records[0]?.dynamodb?.SequenceNumber ?? '',
    added: Records.filter(isAdded).map(({ dynamodb }) => {
      const { chainId, sequence, hash } = unmarshall(dynamodb?.NewImage as Image);
      return { chainId, sequence, hash };
    }),
    touched: Records.filter((record) => !isAdded(record)).map(({ dynamodb }) => {
      const { pk, sk } = unmarshall(dynamodb?.Keys as Image);
      return { chainId: pk, sequence: Number(sk) };
    }),
  };
}
