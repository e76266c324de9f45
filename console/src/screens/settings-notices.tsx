import { Switch } from '@fluentui/react-components';
import { type MessageKey, useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useForget, useRead, useService } from '../service.ts';

/** What one is told by mail (R52). */
export function Notices() {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const notices = useRead('getNotices');
  const change = useAct(
    (wish: Readonly<Record<string, boolean>>) =>
      client.changeNotices({ body: { notices: wish }, ifMatch: notices.data?.etag }),
    () => forget('getNotices'),
  );
  return (
    <Section title={t('settings.notices')}>
      <Problem error={change.error} />
      <Shown of={notices}>
        {({ data }) =>
          Object.entries(data.notices).map(([kind, { told }]) => (
            <div key={kind}>
              <Switch
                label={t(`notice.${kind}` as MessageKey)}
                checked={told}
                disabled={change.isPending}
                onChange={(_, { checked }) => change.mutate({ [kind]: checked })}
              />
            </div>
          ))
        }
      </Shown>
    </Section>
  );
}
