import type { Invitation } from '../invitations/invitation.ts';
import { invitationWrites, releaseSlot } from '../invitations/invitations.dynamodb.ts';
import { searchKeys } from '../overview/overview-keys.ts';
import { changeWrites, keepText } from '../shared/change.dynamodb.ts';
import type { Change } from '../shared/change.ts';
import { StaleWriteError } from '../shared/errors.ts';
import { recallKey, rememberKey } from '../shared/idempotency.dynamodb.ts';
import type { IdempotentRequest } from '../shared/idempotency.ts';
import {
  type EntityKeys,
  getEntity,
  listEntities,
  type Page,
  type Tables,
  transact,
} from '../shared/table.dynamodb.ts';
import type { Partnership } from './partnership.ts';
import { partnershipKey as keyOf } from './require-partnership.dynamodb.ts';

/** Where partnerships are kept. */
export interface Partnerships {
  get(id: string): Promise<Partnership | undefined>;
  /** A partner's active partnerships, newest first: one query. */
  list(
    partner: { partnerId: string; partnerKind: 'reseller' | 'provider' },
    limit: number,
    after?: string,
  ): Promise<Page<Partnership>>;
  /** @throws StaleWriteError */
  keep(change: Change<Partnership>): Promise<void>;
  /**
   * All of an acceptance in one transaction: the invitation, the partnership, the text that was shown (R21).
   * @param asRead the account of the reseller and its revision, when its onboarding was checked
   * @throws StaleWriteError where the invitation, the partnership or the account was changed since; AlreadyDoneError
   */
  accept(
    invitation: Change<Invitation>,
    partnership: Change<Partnership>,
    asRead: { readonly partnerId: string; readonly revision: number },
    shown: { readonly hash: string },
    request?: IdempotentRequest,
  ): Promise<void>;
  /** The end, with the text that was affirmed (R22). @throws StaleWriteError, AlreadyDoneError */
  end(change: Change<Partnership>, shown: { readonly hash: string }, request: IdempotentRequest): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}

const isAsRead = '#entity.#revision = :revision';

export function partnershipsIn(tables: Tables): Partnerships {
  const { db, main, evidence } = tables;
  return {
    get: (id) => getEntity<Partnership>(tables, id, 'partnership'),

    list: ({ partnerId, partnerKind }, limit, after) =>
      listEntities<Partnership>(
        tables,
        { index: listOf[partnerKind], partition: partnershipsOf(partnerId) },
        limit,
        after,
      ),

    async keep(change) {
      await transact(db, changeWrites(tables, change, partnershipKeys(change.after)));
    },

    async accept(invitation, partnership, { partnerId, revision }, shown, request) {
      await transact(db, [
        ...(request ? [rememberKey(main, request, invitation.after.id, new Date(invitation.record.at))] : []),
        ...invitationWrites(tables, invitation),
        ...changeWrites(tables, partnership, partnershipKeys(partnership.after)),
        {
          item: {
            ConditionCheck: {
              TableName: main,
              Key: { pk: partnerId, sk: 'partner' },
              ConditionExpression: isAsRead,
              ExpressionAttributeNames: { '#entity': 'entity', '#revision': 'revision' },
              ExpressionAttributeValues: { ':revision': revision },
            },
          },
          onConflict: () => new StaleWriteError(`${partnerId} was changed by another.`),
        },
        releaseSlot(main, invitation.after),
        keepText(evidence, shown),
      ]);
    },

    async end(change, shown, request) {
      await transact(db, [
        rememberKey(main, request, change.after.id, new Date(change.record.at)),
        ...changeWrites(tables, change, partnershipKeys(change.after)),
        keepText(evidence, shown),
      ]);
    },

    recall: (request, now) => recallKey(tables, request, now),
  };
}

/** Each side's list is in an index of its own: one item, two lists. */
const listOf = { reseller: 'list', provider: 'state' } as const;

const partnershipsOf = (partnerId: string) => `${partnerId}#partnerships`;

/** Only an active partnership is on the lists (R22). */
function partnershipKeys({ id, status, reseller, provider, since }: Partnership): EntityKeys {
  if (status !== 'active') return keyOf(id);
  const lists = { listPk: partnershipsOf(reseller.partnerId), statePk: partnershipsOf(provider.partnerId) };
  return {
    ...keyOf(id),
    ...lists,
    listSk: `${since}#${id}`,
    ...searchKeys(provider.partnerId, 'resellers', reseller.name, id),
  };
}
