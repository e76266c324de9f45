import { Button, MessageBar } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useSpoken } from '../language.tsx';
import type { AnswerOf } from '../service.ts';
import { Choices } from './form.tsx';
import { Section } from './page.tsx';
import { Problem } from './problem.tsx';

type Attestation = AnswerOf<'previewRemoval'>['attestation'];

interface Told {
  readonly code: string;
  readonly text: string;
}

/** What affirms an attestation: the very text that was shown, with all of its statements ticked. */
export function affirmed({ id, hash, language }: Attestation) {
  const statements = { goodFaith: true, legitimatePurpose: true, accordance: true, holdHarmless: true };
  return { attestation: { id, hash, language }, statements };
}

/** Before something is removed: what follows, what stands in the way, and the statements to tick (R16 to R18, R22). */
export function Attest({
  title,
  of: { consequences, blockers, attestation },
  act,
  label,
  children,
  beside,
}: {
  readonly title: string;
  readonly of: {
    readonly consequences: readonly Told[];
    readonly blockers: readonly Told[];
    readonly attestation: Attestation;
  };
  readonly act: { readonly mutate: (nothing: undefined) => void; readonly isPending: boolean; readonly error: unknown };
  readonly label: string;
  /** More of what follows. */
  readonly children?: ReactNode;
  /** Beside the button. */
  readonly beside?: ReactNode;
}) {
  const { t } = useSpoken();
  // Of this very text, and by whom is here now: nothing is ticked from before.
  const [{ hash, ticked }, setTicked] = useState({ hash: attestation.hash, ticked: [] as readonly string[] });
  const now = hash === attestation.hash ? ticked : [];
  const areAll = attestation.statements.every(({ key }) => now.includes(key));
  return (
    <>
      <Section title={title}>
        <p>{t('removal.follows')}</p>
        <ul>
          {consequences.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
        {children}
        {blockers.map(({ code, text }) => (
          <MessageBar key={code} intent="warning">
            {text}
          </MessageBar>
        ))}
      </Section>
      <section className="section danger">
        <p>
          <strong>{attestation.notice}</strong>
        </p>
        <Choices
          of={attestation.statements}
          ticked={now}
          change={(all) => setTicked({ hash: attestation.hash, ticked: all })}
        />
        <Problem error={act.error} />
        <div className="actions">
          <Button
            appearance="primary"
            disabled={!areAll || blockers.length > 0 || act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {label}
          </Button>
          {beside}
        </div>
      </section>
    </>
  );
}
