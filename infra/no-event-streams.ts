/**
 * Stands in for the SDK's event streams in the bundles (infra/bundle.ts): no operation that is called here has one. The
 * protocol asks for them when it meets one, and S3's client is made with them.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('Bundles have no event streams: see infra/no-event-streams.ts.');
  }
}

export const eventStreamSerdeProvider = () => undefined;

export const resolveEventStreamSerdeConfig = <T>(config: T): T => config;
