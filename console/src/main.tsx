import './console.css';
import { FluentProvider, MessageBar } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Speaking, useSpoken } from './language.tsx';
import { openConsole } from './routes.tsx';
import { readingOf, type Service, ServiceContext, serviceFor } from './service.ts';
import { openSession, type SignInSettings } from './session.ts';
import { themesIn } from './theme.ts';

// What is asked without a network is refused at once, and never done later unseen.
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 10_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
const dark = matchMedia('(prefers-color-scheme: dark)');

function useIsDark(): boolean {
  return useSyncExternalStore(
    (told) => {
      dark.addEventListener('change', told);
      return () => dark.removeEventListener('change', told);
    },
    () => dark.matches,
  );
}

function NotSignedIn() {
  const { t } = useSpoken();
  return (
    <main className="alone">
      <MessageBar intent="error">{t('signIn.failed')}</MessageBar>
      <a href={location.pathname}>{t('signIn.again')}</a>
    </main>
  );
}

/** What the deployment tells its console. */
interface Deployment extends SignInSettings {
  /** The operator's. */
  readonly colour: string;
}

interface Opened {
  readonly service: Service;
  readonly Console: ComponentType;
}

interface AppProps {
  readonly opened: Opened | undefined;
  readonly themes: ReturnType<typeof themesIn>;
}

function App({ opened, themes: [light, dark] }: AppProps) {
  return (
    <FluentProvider theme={useIsDark() ? dark : light} className="root">
      <Speaking>
        {opened === undefined ? (
          <NotSignedIn />
        ) : (
          <ServiceContext.Provider value={opened.service}>
            <QueryClientProvider client={queries}>
              <opened.Console />
            </QueryClientProvider>
          </ServiceContext.Provider>
        )}
      </Speaking>
    </FluentProvider>
  );
}

/** Where the user was is known once the session is there: after the hosted page, the address says it again. */
async function open(deployment: Deployment): Promise<Opened | undefined> {
  try {
    const service = serviceFor(await openSession(deployment));
    // Read while the first screen is fetched: nothing is shown before it is there.
    void queries.prefetchQuery(readingOf(service.client, 'getMe', {}));
    return { service, Console: openConsole() };
  } catch {
    return undefined;
  }
}

async function readDeployment(): Promise<Deployment | undefined> {
  try {
    return (await (await fetch(new URL('config.json', document.baseURI))).json()) as Deployment;
  } catch {
    return undefined;
  }
}

const deployment = await readDeployment();
const opened = deployment && (await open(deployment));
const root = document.getElementById('console');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App opened={opened} themes={themesIn(deployment?.colour)} />
    </StrictMode>,
  );
