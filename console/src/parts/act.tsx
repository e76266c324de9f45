import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ProblemError } from '../../../clients/typescript/src/index.ts';
import { useSpoken } from '../language.tsx';
import { Problem } from './problem.tsx';

/**
 * Does something with the service. One key for one wish: pressed again after an answer that was lost, it is done once.
 */
export function useAct<Wish, Done>(work: (wish: Wish, key: string) => Promise<Done>, then?: (done: Done) => unknown) {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  return useMutation<Done, unknown, Wish>({
    mutationFn: (wish) => work(wish, key),
    onSuccess: (done) => {
      setKey(crypto.randomUUID());
      return then?.(done);
    },
    // What was refused was not done: another wish follows under another key. An answer that was lost keeps its key.
    onError: (error) => {
      if (!(error instanceof ProblemError) || error.status >= 500) return;
      setKey(crypto.randomUUID());
      // Somebody else was faster: what is shown is read again, and the refusal does not wait for that.
      if (error.status === 409 || error.status === 412) void queries.invalidateQueries();
    },
  });
}

/** Asks before something is done that cannot be taken back, or that others feel at once, and tells what follows. */
export function Confirm<Wish>({
  title,
  children,
  size = 'medium',
  act,
  wish,
}: {
  /** What is done: on the button, and asked once more. */
  readonly title: string;
  /** What follows. */
  readonly children: ReactNode;
  readonly size?: 'small' | 'medium';
  readonly act: UseMutationResult<unknown, unknown, Wish>;
  readonly wish: NoInfer<Wish>;
}) {
  const { t } = useSpoken();
  const [isOpen, setOpen] = useState(false);
  const open = (next: boolean) => {
    // What was refused the last time says nothing of this time.
    if (next) act.reset();
    setOpen(next);
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: next }) => open(next)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size={size}>{title}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            <Problem error={act.error} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('notNow')}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabled={act.isPending}
              onClick={() => act.mutate(wish, { onSuccess: () => setOpen(false) })}
            >
              {title}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
