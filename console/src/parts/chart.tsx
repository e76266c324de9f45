import { type Column, Table } from './list.tsx';

/** One kind of thing that is counted; its colour is one of the theme's, by the name of a class in console.css. */
export interface Part {
  readonly key: string;
  readonly text: string;
  readonly colour: 'brand' | 'green' | 'grey' | 'red';
}

/** One bar: what it is of, and how many of each kind there are. */
export interface Bar {
  readonly label: string;
  readonly counts: Readonly<Record<string, number>>;
}

const [width, height, gap] = [720, 140, 6];

/** Counts as stacked bars for the eye; the same numbers as a table, for whoever wants them exactly or does not see. */
export function Bars({
  name,
  of,
  parts,
  asTable,
  note,
}: {
  readonly name: string;
  readonly of: readonly Bar[];
  readonly parts: readonly Part[];
  /** What opens the table. */
  readonly asTable: string;
  /** What of the numbers is to be known. */
  readonly note?: string | undefined;
}) {
  const countOf = ({ counts }: Bar, { key }: Part) => counts[key] ?? 0;
  const sums = of.map((bar) => parts.reduce((sum, part) => sum + countOf(bar, part), 0));
  const scale = height / Math.max(1, ...sums);
  const each = width / of.length;
  const columns: Column<Bar>[] = [
    { name, show: ({ label }) => label },
    ...parts.map((part) => ({ name: part.text, show: (bar: Bar) => countOf(bar, part) })),
  ];
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height + 2}`} aria-hidden="true" preserveAspectRatio="none">
        {of.map((bar, index) => {
          let top = height;
          return parts.map((part) => {
            const size = countOf(bar, part) * scale;
            top -= size;
            const place = { x: index * each + gap / 2, y: top, width: each - gap, height: size };
            return <rect key={`${bar.label} ${part.key}`} className={part.colour} {...place} />;
          });
        })}
        <line x1="0" x2={width} y1={height + 1} y2={height + 1} />
      </svg>
      <div className="labels" aria-hidden="true">
        {of.map(({ label }) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <ul className="legend" aria-hidden="true">
        {parts.map(({ key, text, colour }) => (
          <li key={key} className={colour}>
            {text}
          </li>
        ))}
      </ul>
      {note !== undefined && <p className="quiet">{note}</p>}
      <details>
        <summary>{asTable}</summary>
        <Table name={name} items={of} columns={columns} keyOf={({ label }) => label} />
      </details>
    </figure>
  );
}
