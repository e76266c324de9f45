/** What of a release the next one may not take away: what is kept, and cannot be changed once it is there. */
import { globSync, readFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';

/** A resource that holds something, with what of it cannot be changed without another taking its place. */
interface Lasting {
  readonly type: string;
  readonly fixed: Readonly<Record<string, unknown>>;
  /** Names of a table's indexes: one may be added or removed in one update. */
  readonly indexes?: readonly string[];
}

/** The kept resources of a release, by their logical IDs. */
export type Release = Readonly<Record<string, Lasting>>;

/** Properties whose change replaces the resource, and what it holds with it. */
const fixedProperties: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::Table': ['KeySchema', 'LocalSecondaryIndexes', 'TableName'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion', 'Origin'],
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration', 'Schema'],
  'AWS::Cognito::UserPoolClient': ['GenerateSecret', 'UserPoolId'],
  'AWS::S3::Bucket': ['BucketName', 'ObjectLockEnabled'],
  'AWS::SES::ConfigurationSet': ['Name'],
};

/** What of the data stack has to last. */
export function lastingPart(data: Template): Release {
  const { Resources = {} } = data.toJSON() as { Resources?: Record<string, Record<string, unknown>> };
  const lasting = Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
    const names = fixedProperties[String(Type)];
    if (names === undefined) return [];
    const properties = Properties as Record<string, unknown>;
    const fixed = Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));
    const indexes = properties.GlobalSecondaryIndexes as { IndexName: string }[] | undefined;
    const resource: Lasting = {
      type: String(Type),
      fixed,
      ...(indexes ? { indexes: indexes.map(({ IndexName }) => IndexName).sort() } : {}),
    };
    return [[id, resource] as const];
  });
  return Object.fromEntries(lasting);
}

/** Why a deployment over the last release would lose something, or fail. */
export function conflicts(last: Release, next: Release): string[] {
  return Object.entries(last).flatMap(([id, { type, fixed, indexes = [] }]) => {
    const now = next[id];
    if (now === undefined || now.type !== type)
      return [`${id} (${type}) is gone, or has another logical ID: what it holds would be lost.`];
    const changed = Object.keys(fixed).filter(
      (name) => JSON.stringify(fixed[name]) !== JSON.stringify(now.fixed[name]),
    );
    const moved = [...new Set([...indexes, ...(now.indexes ?? [])])].filter(
      (name) => !(indexes.includes(name) && now.indexes?.includes(name)),
    );
    return [
      ...(changed.length > 0 ? [`${id} would be replaced: ${changed.join(', ')} cannot be changed.`] : []),
      ...(moved.length > 1 ? [`${id}: one index is made or removed in one release, not ${moved.join(', ')}.`] : []),
    ];
  });
}

/** The last release that was kept in docs/releases. */
export function lastRelease(): Release {
  const [file] = globSync('docs/releases/*.json')
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .reverse();
  if (file === undefined) throw new Error('docs/releases holds no release: run "npm run generate -- --release".');
  return JSON.parse(readFileSync(file, 'utf8')) as Release;
}
