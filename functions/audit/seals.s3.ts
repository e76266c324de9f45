import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { KeptSeal, Seals } from './seals.port.ts';

export function sealsIn(s3: S3Client, Bucket: string): Seals {
  return {
    async keep(seal, position) {
      const { sealedAt } = seal.document;
      const Key = `${sealedAt.slice(0, 10)}/${sealedAt}-${position}.json`;
      const Body = JSON.stringify(seal);
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json' }));
    },

    async ofDay(day) {
      const found: KeptSeal[] = [];
      let KeyMarker: string | undefined;
      let VersionIdMarker: string | undefined;
      do {
        const page = await s3.send(
          new ListObjectVersionsCommand({ Bucket, Prefix: `${day}/`, KeyMarker, VersionIdMarker }),
        );
        found.push(
          ...(page.Versions ?? []).map(({ Key = '', VersionId = 'null' }) => ({ key: Key, version: VersionId })),
        );
        KeyMarker = page.NextKeyMarker;
        VersionIdMarker = page.NextVersionIdMarker;
      } while (KeyMarker !== undefined);
      return found;
    },

    async read({ key, version }) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: key, VersionId: version }));
      return JSON.parse((await Body?.transformToString()) ?? 'null');
    },
  };
}
