/** Currencies whose minor unit is not a hundredth, by ISO 4217: how many digits it has. */
const otherExponents: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
]);

/** Units of account and of exchange: nobody is billed in them. */
const noMoney = new Set(['XCG', 'XDR', 'XSU']);
const known = new Set(Intl.supportedValuesOf('currency').filter((code) => !noMoney.has(code)));

/** Whether it is a currency of today, by its ISO 4217 code. */
export const isCurrency = (code: string): boolean => known.has(code);

/** Digits after the point in an amount of a currency: 114800000 of HUF is 1,148,000.00, 500 of JPY is 500. */
export const exponentOf = (currency: string): number => otherExponents.get(currency) ?? 2;
