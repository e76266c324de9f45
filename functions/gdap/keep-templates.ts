import { type Caller, contextOf, type UserEdit } from '../identity/caller.ts';
import type { Clock } from '../platform/base/ids.ts';
import { changeAsRead } from '../platform/changes/change-course.ts';
import { type GdapTemplate, type GdapTemplates, setTemplates, templatesIdOf } from './gdap-templates.ts';
import type { Gdaps } from './gdaps.port.ts';

export interface TemplatePorts {
  readonly gdaps: Pick<Gdaps, 'getTemplates' | 'keepTemplates'>;
  readonly clock: Clock;
}

const none = { templates: [], revision: 1 };

/** A partner's templates (R53); of one that never had any, none. */
export async function readTemplates(
  { gdaps }: TemplatePorts,
  { accountId }: Pick<Caller, 'accountId'>,
): Promise<Pick<GdapTemplates, 'templates' | 'revision'>> {
  return (await gdaps.getTemplates(templatesIdOf(accountId))) ?? none;
}

/**
 * Keeps a partner's templates, all of them at once (R53).
 * @throws `gdap_not_extendable`, `gdap_role_not_granted`, `revision_mismatch`, `busy_try_again`
 */
export async function keepTemplates(
  ports: TemplatePorts,
  edit: UserEdit,
  wish: { readonly templates: readonly GdapTemplate[]; readonly expectedRevision: number },
): Promise<GdapTemplates> {
  const { accountId } = edit.caller;
  const { after } = await changeAsRead({
    async read() {
      const kept = await ports.gdaps.getTemplates(templatesIdOf(accountId));
      return { kept, revision: (kept ?? none).revision };
    },
    expectedRevision: wish.expectedRevision,
    transition: ({ kept }) => setTemplates(accountId, kept, wish.templates, contextOf(edit, ports.clock())),
    write: (change) => ports.gdaps.keepTemplates(change),
  });
  return after;
}
