import type { AccountId } from '../platform/base/ids.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { gdapEvents } from './gdap.events.ts';
import { type GdapTerms, requireSoundTerms } from './gdap.ts';

const record = recorderOf<GdapTemplates, typeof gdapEvents>();

/** What granular privileges are asked for with, again and again (R53). */
export interface GdapTemplate extends GdapTerms {
  readonly name: string;
}

/** All templates of one partner. */
export interface GdapTemplates extends Aggregate {
  readonly accountId: AccountId;
  readonly templates: readonly GdapTemplate[];
  /** Raised by each change; 1 where there never were any. */
  readonly revision: number;
}

/** Templates that one partner may have. */
export const mostTemplates = 50;

/** The ID of a partner's templates. */
export const templatesIdOf = (accountId: AccountId) => accountId.replace(/^par_/, 'gtp_');

/**
 * Keeps a partner's templates, all of them at once (R53).
 * @throws `gdap_not_extendable`, `gdap_role_not_granted`
 */
export function setTemplates(
  accountId: AccountId,
  before: GdapTemplates | undefined,
  templates: readonly GdapTemplate[],
  context: ChangeContext,
): Change<GdapTemplates> {
  for (const [index, template] of templates.entries()) requireSoundTerms(template, `/templates/${index}`);
  const after = { id: templatesIdOf(accountId), accountId, templates, revision: (before?.revision ?? 1) + 1 };
  const details = { accountId, templates: templates.length };
  return record(before, after, context, { event: 'GdapTemplatesChanged', details });
}
