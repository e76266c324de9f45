import { Link, useSearchParams } from 'react-router';

/** The parts of a place, each with an address of its own. */
export function Tabs<Place extends string>({
  name,
  of,
  at,
}: {
  readonly name: string;
  readonly of: readonly (readonly [Place, string])[];
  readonly at: Place;
}) {
  return (
    <nav className="tabs" aria-label={name}>
      {of.map(([place, text]) => (
        <Link key={place} to={`?tab=${place}`} aria-current={place === at ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}

/** Which part is open: the one in the address, else the first. */
export function useTab<Place extends string>(places: readonly Place[]): Place {
  const [query] = useSearchParams();
  const [first] = places;
  if (first === undefined) throw new Error('This place has no parts.');
  return places.find((each) => each === query.get('tab')) ?? first;
}
