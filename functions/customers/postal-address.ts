import type { FieldError } from '../platform/base/errors.ts';
import { postalRulesOf } from '../platform/text/postal-code.ts';

/** A customer's postal address. */
export interface PostalAddress {
  readonly street: string;
  readonly city: string;
  /** State, province or county, where the country's addresses have one. */
  readonly state?: string | undefined;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** What is wrong with an address by the rules of its country; nothing, where it is well. */
export function wrongInAddress({ country, postalCode, state }: PostalAddress): FieldError[] {
  const rule = postalRulesOf(country);
  if (rule === undefined) return [];
  const { postalCode: form, example, needsState } = rule;
  return [
    ...(form.test(postalCode)
      ? []
      : [{ pointer: '/address/postalCode', detail: `is none of ${country}, such as ${example}` }]),
    ...(needsState && !state ? [{ pointer: '/address/state', detail: `is needed in ${country}` }] : []),
  ];
}
