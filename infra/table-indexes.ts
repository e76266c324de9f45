/** The indexes of both tables. A change of one that is there is refused by the check against the last release. */
export interface TableIndex {
  readonly name: string;
  readonly partition: string;
  readonly sort: string;
  /** Whether it holds whole items; one that holds keys costs nothing at a change unless that moves the item. */
  readonly isWhole: boolean;
}

const whole = (name: string, partition: string, sort: string): TableIndex => ({ name, partition, sort, isWhole: true });
const keys = (name: string, sort: string): TableIndex => ({ name, partition: `${name}Pk`, sort, isWhole: false });

export const mainIndexes: readonly TableIndex[] = [
  whole('list', 'listPk', 'listSk'),
  whole('state', 'statePk', 'listSk'),
  ...['delivery', 'inviter', 'recipient', 'reference'].map((name) => keys(name, 'listSk')),
  ...['renewal', 'search'].map((name) => keys(name, `${name}Sk`)),
  whole('due', 'dueShard', 'dueAt'),
];

export const evidenceIndexes: readonly TableIndex[] = [whole('account', 'accountPk', 'listSk')];
