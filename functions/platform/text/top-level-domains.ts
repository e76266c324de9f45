import tlds from 'tlds' with { type: 'json' };

/** The top-level domains that there are. What is deployed has them in a file (`infra/data-apart.ts`). */
export const topLevelDomains = (): readonly string[] => tlds;
