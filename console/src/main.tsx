import './console.css';
import { FluentProvider, MessageBar, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Speaking, useSpoken } from './language.tsx';
import { Console } from './routes.tsx';
import { type Service, ServiceContext, serviceFor } from './service.ts';
import { openSession, type SignInSettings } from './session.ts';

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 10_000 } } });
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

function App({ service }: { readonly service: Service | undefined }) {
  return (
    <FluentProvider theme={useIsDark() ? webDarkTheme : webLightTheme} className="root">
      <Speaking>
        {service === undefined ? (
          <NotSignedIn />
        ) : (
          <ServiceContext.Provider value={service}>
            <QueryClientProvider client={queries}>
              <Console />
            </QueryClientProvider>
          </ServiceContext.Provider>
        )}
      </Speaking>
    </FluentProvider>
  );
}

async function open(): Promise<Service | undefined> {
  const settings = (await (await fetch(new URL('config.json', document.baseURI))).json()) as SignInSettings;
  try {
    return serviceFor(await openSession(settings));
  } catch {
    return undefined;
  }
}

const service = await open();
const root = document.getElementById('console');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App service={service} />
    </StrictMode>,
  );
