import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpoken } from '../language.tsx';
import { Section } from '../parts/page.tsx';

export interface OwnDeliveryFacts {
  readonly link: string;
  readonly mailto: string;
  readonly mailtoNote?: string | undefined;
  readonly message: { readonly subject: string; readonly text: string };
}

/** The link and the message of an invitation that one sends oneself: copied, or opened in the mail program (R8). */
export function OwnDelivery({ invitationId, own }: { readonly invitationId: string; readonly own: OwnDeliveryFacts }) {
  const { t } = useSpoken();
  const [copied, setCopied] = useState('');
  const copy = async (what: string, text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(what);
  };
  return (
    <Section title={t('own.text')}>
      <Field label={t('own.link')}>
        <Input readOnly value={own.link} />
      </Field>
      <Field label={t('own.message')}>
        <Textarea readOnly rows={12} value={own.message.text} />
      </Field>
      {own.mailtoNote !== undefined && <p>{own.mailtoNote}</p>}
      <div className="actions">
        <Button appearance="primary" as="a" href={own.mailto}>
          {t('own.open')}
        </Button>
        <Button onClick={() => copy('link', own.link)}>{t('own.copyLink')}</Button>
        <Button onClick={() => copy('message', own.message.text)}>{t('own.copyMessage')}</Button>
        <Button as="a" href={`#/invitations/${invitationId}`}>
          {t('own.follow')}
        </Button>
      </div>
      <p role="status">{copied !== '' && t('copied')}</p>
    </Section>
  );
}
