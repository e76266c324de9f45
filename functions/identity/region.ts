/** The countries of the programme's one region of many countries; every other country is a region of its own. */
const europe = new Set(
  'AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM VA'.split(
    ' ',
  ),
);

/**
 * The programme's region of a country: partners work together within one (R27).
 * @param country ISO 3166-1 alpha-2
 */
export function regionOf(country: string): string {
  return europe.has(country) ? 'europe' : country;
}
