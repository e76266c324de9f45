import type { en } from './en.ts';

/** The name of a message: whatever English has, every language has. */
export type MessageKey = keyof typeof en;

/** All messages of one language (R31). */
export type Messages = Readonly<Record<MessageKey, string>>;
