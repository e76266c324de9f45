import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Form } from '../parts/form.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { useForget, useService } from '../service.ts';

/** Puts a customer on the list whom one knows, so that a relationship can be requested (R4). */
export function AddKnown() {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const [isOpen, setOpen] = useState(false);
  const [draft, change, clear] = useDraft('known-customer', { company: '', name: '', email: '' });
  const add = useAct(
    (_: undefined, idempotencyKey) =>
      client.addKnownCustomer({
        idempotencyKey,
        body: { company: draft.company, contact: { name: draft.name, email: draft.email } },
      }),
    () => {
      clear();
      setOpen(false);
      return forget('listCustomers', 'getOverview');
    },
  );
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{t('known.add')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <Form className="" send={() => add.mutate(undefined)}>
          <DialogBody>
            <DialogTitle>{t('known.add')}</DialogTitle>
            <DialogContent className="form">
              <p>{t('known.text')}</p>
              <Field label={t('company')} required {...fieldState(add.error, '/company')}>
                <Input value={draft.company} onChange={(_, { value }) => change({ company: value })} />
              </Field>
              <Field label={t('contact')} required {...fieldState(add.error, '/contact/name')}>
                <Input value={draft.name} onChange={(_, { value }) => change({ name: value })} />
              </Field>
              <Field label={t('email')} required {...fieldState(add.error, '/contact/email')}>
                <Input type="email" value={draft.email} onChange={(_, { value }) => change({ email: value })} />
              </Field>
              <Problem error={add.error} />
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>{t('notNow')}</Button>
              </DialogTrigger>
              <Button type="submit" appearance="primary" disabled={add.isPending}>
                {t('known.add')}
              </Button>
            </DialogActions>
          </DialogBody>
        </Form>
      </DialogSurface>
    </Dialog>
  );
}
