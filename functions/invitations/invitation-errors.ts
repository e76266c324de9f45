/** There is nothing left to send: the invitation has ended. The workflow goes on with telling the inviter. */
export class InvitationNotPendingError extends Error {
  override readonly name = 'InvitationNotPendingError';
}
