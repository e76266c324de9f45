import type { Notice } from '../platform/pages/page-frame.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';

/** A form that is none of the page's answers. */
export const unreadable: Notice = { kind: 'problem', key: 'problem.form' };

/** Refusals after which the customer may try again on the same page, or learns why it cannot: by their code. */
export const decisionProblems: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['form_incomplete', 'problem.incomplete'],
  ['form_nothing_taken', 'problem.take'],
  ['recipient_not_contact', 'problem.notContact'],
  ['form_characters', 'problem.characters'],
  ['form_comment', 'problem.comment'],
  ['form_foreign_link', 'problem.link'],
  ['form_address', 'problem.address'],
  ['shown_text_changed', 'problem.changed'],
  ['code_required', 'problem.codeMissing'],
  ['code_wrong', 'problem.codeWrong'],
  ['partner_not_active', 'problem.partner'],
  ['relationship_already_exists', 'problem.related'],
  ['invitation_already_pending', 'problem.newer'],
  ['renewal_not_possible', 'problem.askPartner'],
  ['recipient_limit_reached', 'problem.tooMany'],
  ['form_unconfirmed', 'problem.confirm'],
  ['partnership_already_exists', 'problem.partners'],
  ['not_signed_in', 'problem.session'],
]);
