import { PNG } from 'pngjs';
import { refusal } from '../platform/base/errors.ts';
import { logoLimits } from './partner.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What a picture is made of: how large it is, its colours, its pixels, its end. */
const drawn: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/**
 * A partner's logo as it is kept (R1): the picture, drawn anew from its pixels. Whatever else the file held is gone:
 * metadata, further frames, what a program could hide there.
 *
 * @param file a PNG, not interlaced
 * @returns a PNG in base64
 * @throws `invalid_request` where it is none, or larger than `logoLimits`
 */
export function drawnAnew(file: Buffer): string {
  const chunks = chunksOf(file).filter(({ type }) => drawn.has(type));
  const [header, ...rest] = chunks;
  // Another header behind the first would be the one that counts.
  if (header?.type !== 'IHDR' || header.data.length !== 13 || rest.some(({ type }) => type === 'IHDR'))
    throw refusedLogo('is no PNG that can be read');
  const [width, height, isInterlaced] = [
    header.data.readUInt32BE(0),
    header.data.readUInt32BE(4),
    header.data[12] !== 0,
  ];
  // Before anything is unpacked: a small file may hold a huge picture.
  if (width > logoLimits.width || height > logoLimits.height)
    throw refusedLogo(`is ${width} × ${height} pixels; ${logoLimits.width} × ${logoLimits.height} are the most`);
  if (isInterlaced) throw refusedLogo('is an interlaced PNG: save it without');
  const kept = PNG.sync.write(readPng(Buffer.concat([signature, ...chunks.map(({ whole }) => whole)])));
  if (kept.length > logoLimits.bytes) {
    const most = `${logoLimits.bytes} are the most`;
    throw refusedLogo(`takes ${kept.length} bytes; ${most}: use fewer colours, or a smaller one`);
  }
  return kept.toString('base64');
}

/** A part of a PNG: four bytes of length, its type, its data, four bytes that prove it. */
interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

/** @throws `invalid_request` for a file that is not made of chunks to its last byte */
function chunksOf(file: Buffer): Chunk[] {
  if (!file.subarray(0, signature.length).equals(signature)) throw refusedLogo('is no PNG');
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at < file.length) {
    const end = at + 8 < file.length ? at + 12 + file.readUInt32BE(at) : Number.POSITIVE_INFINITY;
    if (end > file.length) throw refusedLogo('is no PNG that can be read');
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function readPng(file: Buffer): PNG {
  try {
    return PNG.sync.read(file);
  } catch {
    throw refusedLogo('is no PNG that can be read');
  }
}

function refusedLogo(detail: string) {
  return refusal('invalid_request', 'The picture cannot be used as a logo.', {
    errors: [{ pointer: '/logo', detail }],
  });
}
