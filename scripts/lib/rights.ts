/** The table of what each function may do, read out of the synthesised stacks. */
import type { Template } from 'aws-cdk-lib/assertions';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

interface Policy {
  readonly Properties: {
    readonly PolicyDocument: { readonly Statement: readonly Statement[] };
    readonly Roles: readonly { readonly Ref: string }[];
  };
}

/** docs/rights.md: one row per function and machine. */
export function rightsDocument(stacks: readonly Template[]): string {
  const policies = stacks.flatMap((stack) => Object.values(stack.findResources('AWS::IAM::Policy')));
  const rows = policies.flatMap((policy) => rowOf(policy as Policy));
  return `${head}\n${rows.sort().join('\n')}\n`;
}

const head = `# Rights

What each function and each state machine may do, beside its log and its traces. Generated from the synthesised stacks by
\`npm run generate\`; a test holds it against them. Functions are cut by permission, not by route. Nothing may scan, and no
role may update or delete in the evidence table or in the bucket of seals. \`ApiDescription\` may do nothing.

| role | may |
|---|---|`;

function rowOf({ Properties: { PolicyDocument, Roles } }: Policy): string[] {
  const role = String(Roles[0]?.Ref).replace(/(Service)?Role(DefaultPolicy)?[0-9A-F]{8}$/, '');
  const may = new Map<string, Set<string>>();
  for (const { Action, Resource } of PolicyDocument.Statement)
    for (const action of [Action].flat().filter((each) => !/^(xray|logs):|ListStreams/.test(each)))
      for (const place of placesOf(Resource))
        may.set(place, new Set([...(may.get(place) ?? []), action.split(':')[1] ?? action]));
  const parts = [...may].map(([place, actions]) => `**${place}**: ${[...actions].sort().join(', ')}`);
  return parts.length === 0 ? [] : [`| \`${role}\` | ${parts.sort().join('; ')} |`];
}

/** What is kept: it may stand in a name with more around it, where it is of the other stack. */
const lasting = /(Main|Evidence|[A-Z][a-z]+Key|Seals|FailedRecords|Users|CustomerUsers)(?=[0-9A-F]{8})/;

/**
 * Names of resources, as a reader of the templates knows them.
 * @throws Error for one that it cannot name: the table would say something else
 */
function placesOf(resource: unknown): string[] {
  return [resource].flat().map((each) => {
    const text = JSON.stringify(each);
    const index = /\/index\/([a-z]+)/.exec(text)?.[1];
    const name =
      lasting.exec(text)?.[1] ??
      /"(?:Fn::GetAtt|Ref)":\[?"([A-Za-z]+?)[0-9A-F]{8}/.exec(text)?.[1] ??
      (/:(?:identity|configuration-set)\//.test(text) ? 'ses' : undefined);
    if (name === undefined) throw new Error(`No name is known for ${text}.`);
    return `${name}${index ? ` by ${index}` : ''}${/stream/i.test(text) ? ' stream' : ''}`;
  });
}
