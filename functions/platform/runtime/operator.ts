import { optionalSetting } from './environment.ts';

/** Who runs the service, as pages and emails tell it; what was not configured is left out (infra/config.ts). */
export interface Operator {
  readonly name: string | undefined;
  readonly imprintUrl: string | undefined;
  readonly privacyUrl: string | undefined;
  /** The colour of links and buttons, as `#rrggbb`: text in white can be read on it. */
  readonly colour: string;
}

/** The operator this function was deployed for (`OPERATOR_NAME`, `IMPRINT_URL`, `PRIVACY_URL`, `OPERATOR_COLOUR`). */
export function deployedOperator(): Operator {
  return {
    name: optionalSetting('OPERATOR_NAME'),
    imprintUrl: optionalSetting('IMPRINT_URL'),
    privacyUrl: optionalSetting('PRIVACY_URL'),
    colour: optionalSetting('OPERATOR_COLOUR') ?? '#0b57d0',
  };
}
