import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { SignedDocument } from '../receipts/signed-document.ts';
import type { AuditSeal } from './seal.ts';

/** A seal that was kept: `2026-11-21/….json`, in the version named. */
export interface KeptSeal {
  readonly key: string;
  readonly version: string;
}

/** Where seals are kept: a bucket that lets nobody change or delete them for years. */
export interface Seals {
  /** @param position of the first record in the stream: a name that no other seal has */
  keep(seal: SignedDocument<AuditSeal>, position: string): Promise<void>;
  /** Every version of every seal of a day (`2026-11-21`, UTC): one written over another hides nothing. */
  ofDay(day: string): Promise<readonly KeptSeal[]>;
  read(kept: KeptSeal): Promise<SignedDocument<AuditSeal>>;
}

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
