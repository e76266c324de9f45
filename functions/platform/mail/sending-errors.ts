/** The mail service is busy: try again in a moment. */
export class SendingThrottledError extends Error {
  override readonly name = 'SendingThrottledError';
}

/**
 * The mail service takes nothing from us at all: sandbox, paused account, unverified sender. It is the operator's to
 * mend, so the invitation stays as it is.
 */
export class SendingUnavailableError extends Error {
  override readonly name = 'SendingUnavailableError';
}

/** The mail service will never take a message to this address. */
export class RecipientRefusedError extends Error {
  override readonly name = 'RecipientRefusedError';
}
