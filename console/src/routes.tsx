import { Button, Spinner } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { createHashRouter, Outlet, type RouteObject, RouterProvider } from 'react-router';
import { keepDraftsOf } from './drafts.ts';
import { Frame } from './frame.tsx';
import { useSpoken } from './language.tsx';
import { Page } from './parts/page.tsx';
import { Problem } from './parts/problem.tsx';
import { useRead, useService } from './service.ts';

/** Each screen comes when it is opened. */
const screens = {
  '/': () => import('./screens/home.tsx'),
  '/search/:text': () => import('./screens/search.tsx'),
  '/customers': () => import('./screens/customers.tsx'),
  '/customers/new': () => import('./screens/add-customer.tsx'),
  '/customers/:customerId': () => import('./screens/customer.tsx'),
  '/customers/:customerId/order': () => import('./screens/order.tsx'),
  '/subscriptions/:subscriptionId': () => import('./screens/subscription.tsx'),
  '/invite': () => import('./screens/invite.tsx'),
  '/invitations': () => import('./screens/invitations.tsx'),
  '/invitations/import': () => import('./screens/import.tsx'),
  '/invitations/:invitationId': () => import('./screens/invitation.tsx'),
  '/relationships/:relationshipId/removal': () => import('./screens/removal.tsx'),
  '/partners': () => import('./screens/partners.tsx'),
  '/partners/request': () => import('./screens/invite.tsx').then(({ AskPartner }) => ({ default: AskPartner })),
  '/partners/:partnershipId/removal': () => import('./screens/partnership-removal.tsx'),
  '/renewals': () => import('./screens/renewals.tsx'),
  '/granular': () => import('./screens/granular-all.tsx'),
  '/removals': () => import('./screens/removals.tsx'),
  '/audit': () => import('./screens/audit.tsx'),
  '/settings': () => import('./screens/settings.tsx'),
} as const;

const routes: RouteObject[] = Object.entries(screens).map(([path, load]) => ({
  path,
  lazy: async () => ({ Component: (await load()).default }),
  HydrateFallback: Waiting,
}));

/** The console, at the place that the address tells now. */
export function openConsole(): ComponentType {
  const router = createHashRouter([
    {
      element: <SignedIn />,
      errorElement: <Broken />,
      HydrateFallback: Waiting,
      children: [...routes, { path: '*', element: <Nothing /> }],
    },
  ]);
  return () => <RouterProvider router={router} />;
}

function Waiting() {
  const { t } = useSpoken();
  return <Spinner label={t('loading')} />;
}

/** Who is signed in is known before anything is shown. */
function SignedIn() {
  const me = useRead('getMe');
  const { session } = useService();
  const { t } = useSpoken();
  if (me.data !== undefined) {
    keepDraftsOf(me.data.data.userId);
    return (
      <Frame>
        <Outlet />
      </Frame>
    );
  }
  if (me.error)
    return (
      <main className="alone">
        <Problem error={me.error} again={() => me.refetch()} />
        <Button onClick={() => session.signOut()}>{t('signOut')}</Button>
      </main>
    );
  return <Waiting />;
}

function Broken() {
  return (
    <main className="alone">
      <Problem error={new Error('broken')} again={() => location.reload()} />
    </main>
  );
}

function Nothing() {
  const { t } = useSpoken();
  return <Page title={t('nothingHere')}>{t('nothingHere.text')}</Page>;
}
