import { hashOf } from '../platform/base/canonical-json.ts';
import type { Language } from '../platform/base/languages.ts';
import { say } from '../platform/text/messages/messages.ts';
import { attestationRefusal } from './attestations.errors.ts';

/** What is attested; raised whenever its wording changes, so that evidence tells which wording was affirmed. */
export const attestationIds = { removal: 'removal-1', partnership: 'partnership-1' } as const;
export type Attested = keyof typeof attestationIds;

/** What whoever removes a relationship affirms, one by one (R17). */
export const statementKeys = ['goodFaith', 'legitimatePurpose', 'accordance', 'holdHarmless'] as const;
export type StatementKey = (typeof statementKeys)[number];

/** The attestation's text in one language (R17), with the notice that stands with it (R18). */
export interface Attestation {
  readonly id: string;
  readonly language: Language;
  readonly statements: readonly { readonly key: StatementKey; readonly text: string }[];
  readonly notice: string;
  /** Hexadecimal SHA-256 over all of the above; the text is kept under it when it is affirmed. */
  readonly hash: string;
}

/** The present attestation for removing a customer relationship. */
export const removalAttestation = (language: Language) => attestationFor('removal', language);

/** The present attestation for removing a relationship, or a partnership (R22). */
export function attestationFor(what: Attested, language: Language): Attestation {
  const isPartnership = what === 'partnership';
  const textOf = (key: StatementKey) =>
    say(language, isPartnership && key === 'goodFaith' ? 'attestation.partnershipGoodFaith' : `attestation.${key}`);
  const statements = statementKeys.map((key) => ({ key, text: textOf(key) }));
  const notice = say(language, isPartnership ? 'attestation.partnershipNotice' : 'attestation.notice');
  const content = { id: attestationIds[what], language, statements, notice };
  return { ...content, hash: hashOf(content) };
}

/** What somebody affirmed: the text as it was shown, and each statement. */
export interface Affirmation {
  readonly id: string;
  readonly hash: string;
  readonly language: Language;
  readonly statements: Readonly<Record<StatementKey, boolean>>;
}

/**
 * Holds an affirmation against the present text (R17).
 * @throws `attestation_changed` with the present text; `attestation_not_affirmed` with the statements that were not
 */
export function requireAffirmed(what: Attested, affirmed: Affirmation): Attestation {
  const attestation = attestationFor(what, affirmed.language);
  if (affirmed.id !== attestation.id || affirmed.hash !== attestation.hash) {
    throw attestationRefusal('attestation_changed', 'The text is another one by now. Read it, then affirm it.', {
      attestation,
    });
  }
  const missing = statementKeys.filter((key) => affirmed.statements[key] !== true);
  if (missing.length > 0) {
    throw attestationRefusal('attestation_not_affirmed', 'Every statement must be affirmed.', {
      errors: missing.map((key) => ({ pointer: `/statements/${key}`, detail: 'is not affirmed' })),
    });
  }
  return attestation;
}

/** One point of a pre-flight: a code for programs, a sentence for people. */
export interface Point<Code extends string> {
  readonly code: Code;
  readonly text: string;
}
