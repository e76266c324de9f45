import { parse } from 'csv-parse/sync';
import { refusal } from '../platform/base/errors.ts';

/** What a file was found to be, and what stands in it. */
export interface ReadFile {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1252';
  readonly delimiter: ',' | ';' | '\t';
  readonly columns: readonly string[];
  /** The cells of each row by their column; empty ones are left out. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The columns there are; the first has to be there. */
export const importColumns = [
  'email',
  'name',
  'company',
  'language',
  'reference',
  'expiresInDays',
  'withAccountId',
] as const;

/** Rows that a file may have. */
export const mostRows = 10_000;

/**
 * Reads a file of comma-separated values as spreadsheets write it: with or without a byte order mark, in UTF-8, UTF-16
 * or a Windows code page, divided by commas, semicolons or tabs, with any line ends.
 *
 * @throws `invalid_request` that says what to change
 */
export function readFile(bytes: Uint8Array): ReadFile {
  const { text, encoding } = decode(bytes);
  if (text.includes('\ufffd'))
    throw wrongFile('Some characters were lost on the way. Send the file as application/octet-stream.');
  const delimiter = delimiterOf(text);
  const records = recordsOf(text, delimiter);
  const [header = [], ...lines] = records;
  const columns = columnsOf(header);
  if (lines.length === 0) throw wrongFile('The file holds no row below its header.');
  if (lines.length > mostRows) throw wrongFile(`The file holds ${lines.length} rows; ${mostRows} may be sent at once.`);
  const rows = lines.map((cells) => {
    const named = columns.map((column, index) => [column, (cells[index] ?? '').trim()] as const);
    return Object.fromEntries(named.filter(([, cell]) => cell !== ''));
  });
  return { encoding, delimiter, columns, rows };
}

function wrongFile(detail: string) {
  return refusal('invalid_request', detail, { errors: [{ pointer: '', detail }] });
}

/** By its mark; else UTF-8 where it can be that; else UTF-16 where every other byte is none; else a Windows code page. */
function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: ReadFile['encoding'] } {
  const as = (encoding: ReadFile['encoding']) => ({ text: new TextDecoder(encoding).decode(bytes), encoding });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  const head = bytes.subarray(0, 2000);
  const nulls = (offset: number) => head.filter((byte, index) => index % 2 === offset && byte === 0).length;
  if (nulls(1) > head.length / 4) return as('utf-16le');
  if (nulls(0) > head.length / 4) return as('utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const [central, western] = [as('windows-1250'), as('windows-1252')];
    return strangeIn(western.text) < strangeIn(central.text) ? western : central;
  }
}

/** Letters with marks that the languages of the service write; others tell that a code page is the wrong one. */
const familiar = /[áéíóöőúüűàèìòùâêîôûäëïñçßăşţčšžřěůýłąęśźż¿¡’“”„–—€«»ºª·]/iu;

function strangeIn(text: string): number {
  let strange = 0;
  for (const character of text) if (character > '\u007f' && !familiar.test(character)) strange += 1;
  return strange;
}

/** What divides the cells of the header most often. */
function delimiterOf(text: string): ReadFile['delimiter'] {
  const [header = ''] = text.split(/\r\n?|\n/, 1);
  const counts = ([',', ';', '\t'] as const).map((each) => [header.split(each).length, each] as const);
  const [best] = [...counts].sort(([a], [b]) => b - a);
  return best?.[1] ?? ',';
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      ...{ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true },
      skip_records_with_empty_values: true,
      max_record_size: 20_000,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as string[][];
  } catch (error) {
    const { lines } = error as { lines?: number };
    throw wrongFile(
      `The file is no list of values${lines === undefined ? '' : ` from line ${lines} on`}: look at its quotes.`,
    );
  }
}

function columnsOf(header: readonly string[]): string[] {
  const known = new Map(importColumns.map((column) => [column.toLowerCase(), column] as const));
  const columns = header.map((cell) => known.get(cell.trim().toLowerCase()) ?? '');
  const unknown = header.filter((_, index) => columns[index] === '');
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  const all = `There are: ${importColumns.join(', ')}.`;
  if (unknown.length > 0) throw wrongFile(`These columns are unknown: ${unknown.slice(0, 10).join(', ')}. ${all}`);
  if (twice.length > 0) throw wrongFile(`This column is there twice: ${twice[0]}.`);
  if (!columns.includes('email')) throw wrongFile(`The column email is missing. ${all}`);
  return columns;
}
