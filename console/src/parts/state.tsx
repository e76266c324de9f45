import { Badge, type BadgeProps } from '@fluentui/react-components';
import { type MessageKey, useSpoken } from '../language.tsx';

const colours: Readonly<Record<string, BadgeProps['color']>> = {
  ...{ active: 'success', accepted: 'success', done: 'success', delivered: 'success', ready: 'success' },
  ...{
    pending: 'informative',
    sent: 'informative',
    running: 'informative',
    checked: 'informative',
    open: 'informative',
  },
  ...{ queued: 'informative', removing: 'warning', delayed: 'warning', suspended: 'warning', stalled: 'danger' },
  ...{ paused: 'warning', undeliverable: 'danger', bounced: 'danger', failed: 'danger', expiring: 'warning' },
};

/** A state in words: never by its colour alone. */
export function State({ of }: { readonly of: string }) {
  const { t } = useSpoken();
  const colour = Object.hasOwn(colours, of) ? colours[of] : 'subtle';
  return (
    <Badge appearance="tint" color={colour}>
      {t(`state.${of}` as MessageKey)}
    </Badge>
  );
}
