import { Spinner, Subtitle1 } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSpoken } from '../language.tsx';
import { Problem } from './problem.tsx';

/** A screen: its title, which the reader's program says first, what can be done, and what there is. */
export function Page({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  // Once for each screen: whoever chooses a language stays where that is done.
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => keepFocus(() => heading.current?.focus({ preventScroll: true })), []);
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <div className="actions">{actions}</div>
      </div>
      {children}
    </>
  );
}

/**
 * What has the focus may go with what it did: a button that takes something back, and the dialog that it opened. Then
 * the keyboard would begin at the top of the page again, and a reader's program would fall silent.
 * @returns what ends it
 */
function keepFocus(focus: () => void): () => void {
  let last: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = ({ target }: Event) => {
    last = target instanceof Element ? target : undefined;
  };
  const gone = new MutationObserver(() => {
    if (last === undefined || last.isConnected) return;
    last = undefined;
    // A dialog that closes gives the focus back by itself, a moment later.
    timer = setTimeout(() => {
      // One that went while it was open has left everything else hidden from readers' programs.
      if (document.querySelector('[role="dialog"]') === null)
        document.getElementById('console')?.removeAttribute('aria-hidden');
      if (document.activeElement === document.body) focus();
    }, 200);
  });
  gone.observe(document.body, { childList: true, subtree: true });
  addEventListener('focusin', remember, true);
  return () => {
    clearTimeout(timer);
    gone.disconnect();
    removeEventListener('focusin', remember, true);
  };
}

/** A part of a screen under a heading of its own. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section">
      <Subtitle1 as="h2">{title}</Subtitle1>
      {children}
    </section>
  );
}

/** What is read, once it is there: until then that it comes, or why it does not. */
export function Shown<Data>({
  of,
  children,
  meanwhile,
}: {
  readonly of: { readonly data: Data | undefined; readonly error: unknown; readonly refetch: () => unknown };
  readonly children: (data: Data) => ReactNode;
  /** What has its room until then, so that nothing below it is pushed away. */
  readonly meanwhile?: ReactNode;
}) {
  const { t } = useSpoken();
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Problem error={of.error} again={() => of.refetch()} />;
  if (meanwhile !== undefined) return <div aria-busy="true">{meanwhile}</div>;
  return <Spinner label={t('loading')} />;
}

/** Facts by their names. */
export function Facts({ of }: { readonly of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {of
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
