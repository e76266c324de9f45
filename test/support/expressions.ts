/** The definitions' expressions, evaluated as Step Functions does: the emulator's TestState knows no variables. */
import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import type { WorkflowName } from '../../infra/workflow.ts';

/** What of a state holds expressions. */
export interface StateOfExpressions {
  readonly Arguments?: Readonly<Record<string, unknown>>;
  readonly Assign?: Readonly<Record<string, unknown>>;
  readonly Items?: string;
  readonly Choices?: readonly { readonly Next: string; readonly Condition: string }[];
  readonly Default?: string;
  readonly ItemProcessor?: { readonly States: Readonly<Record<string, StateOfExpressions>> };
}

/** A state as it is written in its file. @throws Error where there is none of this name */
export function stateOf(workflow: WorkflowName, name: string): StateOfExpressions {
  const { States } = JSON.parse(readFileSync(`workflows/${workflow}.asl.json`, 'utf8')) as {
    States: Record<string, StateOfExpressions>;
  };
  const state = States[name];
  if (state === undefined) throw new Error(`workflows/${workflow}.asl.json has no state "${name}".`);
  return state;
}

/** A value with each `{% … %}` in it evaluated; what is no expression stays as it is. */
export async function evaluate(value: unknown, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((each) => evaluate(each, variables)));
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(async ([key, part]) => [key, await evaluate(part, variables)] as const);
    return Object.fromEntries(await Promise.all(parts));
  }
  const expression = /^\{% (.+) %\}$/.exec(String(value))?.[1];
  if (expression === undefined) return value;
  const found: unknown = await jsonata(expression).evaluate({}, variables);
  // The library marks its arrays; they are arrays all the same.
  return Array.isArray(found) ? [...found] : found;
}
