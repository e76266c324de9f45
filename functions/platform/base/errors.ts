import type { Attestation } from '../../attestations/attestation.ts';
import type { RateLimit } from './rate-limit.ts';



/**
 * Every refusal this system gives has one code. A program matches on the code; a person reads the message.
 * The HTTP status of each stands in one table, `http-status.ts`, outside the domain.
 */
export type ErrorCode =
  | 'invalid_request'
  | 'body_not_json'
  | 'body_too_large'
  | 'media_type_unsupported'
  | 'cursor_invalid'
  | 'idempotency_key_missing'
  | 'idempotency_key_reused'
  | 'precondition_required'
  | 'revision_mismatch'
  | 'not_signed_in'
  | 'partner_account_missing'
  | 'role_required'
  | 'operator_required'
  | 'not_found'
  | 'route_not_found'
  | 'message_link_missing'
  | 'message_foreign_link'
  | 'invitation_already_pending'
  | 'invitation_already_accepted'
  | 'invitation_already_declined'
  | 'invitation_already_cancelled'
  | 'invitation_already_expired'
  | 'invitation_already_undeliverable'
  | 'invitation_not_pending'
  | 'invitation_not_due'
  | 'invitation_expired'
  | 'invitation_not_renewable'
  | 'invitation_already_renewed'
  | 'renewal_not_possible'
  | 'rate_limit_reached'
  | 'pending_limit_reached'
  | 'recipient_limit_reached'
  | 'partnership_not_active'
  | 'partnership_already_exists'
  | 'partnership_already_removed'
  | 'onboarding_incomplete'
  | 'partner_kind_required'
  | 'customer_already_listed'
  | 'customer_domain_taken'
  | 'customer_not_ready'
  | 'customer_agreement_missing'
  | 'privilege_required'
  | 'user_already_disabled'
  | 'user_already_enabled'
  | 'user_name_taken'
  | 'resend_too_soon'
  | 'resend_limit_reached'
  | 'recipient_complained'
  | 'relationship_already_exists'
  | 'relationship_already_removed'
  | 'offer_already_exists'
  | 'cart_already_purchased'
  | 'cart_already_cancelled'
  | 'cart_not_open'
  | 'cart_not_valid'
  | 'cart_too_large'
  | 'review_changed'
  | 'acting_as_unconfirmed'
  | 'provider_relationship_missing'
  | 'reseller_relationship_missing'
  | 'subscription_not_active'
  | 'subscription_already_active'
  | 'subscription_already_suspended'
  | 'subscription_already_cancelled'
  | 'seats_out_of_range'
  | 'seats_assigned'
  | 'seats_not_returnable'
  | 'seats_need_order'
  | 'seats_used_up'
  | 'licence_already_assigned'
  | 'licence_not_assigned'
  | 'partner_id_not_verified'
  | 'azure_already_granted'
  | 'gdap_not_active'
  | 'gdap_already_ended'
  | 'gdap_not_extendable'
  | 'gdap_role_not_granted'
  | 'removal_already_running'
  | 'removal_not_stalled'
  | 'removal_stalled'
  | 'receipt_not_ready'
  | 'attestation_changed'
  | 'attestation_not_affirmed'
  | 'partner_id_taken'
  | 'user_already_exists'
  | 'link_invalid'
  | 'link_void'
  | 'shown_text_changed'
  | 'form_incomplete'
  | 'form_unconfirmed'
  | 'form_characters'
  | 'form_comment'
  | 'form_foreign_link'
  | 'form_address'
  | 'code_required'
  | 'code_wrong'
  | 'code_too_soon'
  | 'code_limit_reached'
  | 'busy_try_again'
  | 'internal_error';

/** One wrong place in a request: a JSON pointer (RFC 6901) and what is wrong there. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** What a refusal may carry beside its code; all of it may be shown to the caller. */
export interface ErrorDetails {
  readonly errors?: readonly FieldError[];
  /** The ID of the thing that stands in the way, where the caller may see it. */
  readonly conflictingId?: string;
  /** Seconds to wait before trying again. */
  readonly retryAfterSeconds?: number;
  readonly requiredRoles?: readonly string[];
  /** Of these, one must be allowed by the partner's privileges. */
  readonly requiredActions?: readonly string[];
  /** What the caller's account lacks. */
  readonly missing?: readonly string[];
  readonly rateLimit?: RateLimit;
  /** The text that holds by now, where another one was affirmed. */
  readonly attestation?: Attestation;
}

/** A refusal that the caller may read: code, a sentence on what to do, details. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** A write lost against another one that came first: read again and decide anew. Never reaches a caller. */
export class StaleWriteError extends Error {
  override readonly name = 'StaleWriteError';
}

/** 404 for things that are not there, and for things of another partner (never 403: it would tell that they exist). */
export function notFound(what: string): DomainError {
  return new DomainError('not_found', `There is no such ${what}.`);
}

/** 412: what the caller read is no longer so. */
export function revisionMismatch(): DomainError {
  return new DomainError('revision_mismatch', 'It was changed since you read it. Read it again, and decide anew.');
}

/** 503: others keep changing the same thing. */
export function busyTryAgain(cause?: unknown): DomainError {
  const details = { retryAfterSeconds: 1 };
  return new DomainError('busy_try_again', 'Others are changing the same thing. Try again.', details, { cause });
}
