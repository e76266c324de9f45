import { PNG } from 'pngjs';
import { refusal } from '../platform/base/errors.ts';
import { logoLimits } from './partner.ts';

/** Where a PNG says how large it is, and whether it is interlaced. */
const headerBytes = 29;
const [widthAt, heightAt, interlaceAt] = [16, 20, 28];

/**
 * A partner's logo as it is kept (R1): the picture, drawn anew from its pixels. Whatever else the file held is gone:
 * metadata, further frames, what a program could hide there.
 *
 * @param file a PNG, not interlaced
 * @returns a PNG in base64
 * @throws `invalid_request` where it is none, or larger than `logoLimits`
 */
export function drawnAnew(file: Buffer): string {
  if (file.length < headerBytes || file[interlaceAt] !== 0) throw refusedLogo('is no PNG, or an interlaced one');
  const [width, height] = [file.readUInt32BE(widthAt), file.readUInt32BE(heightAt)];
  // Before anything is unpacked: a small file may hold a huge picture.
  if (width > logoLimits.width || height > logoLimits.height)
    throw refusedLogo(`is ${width} × ${height} pixels; ${logoLimits.width} × ${logoLimits.height} are the most`);
  const drawn = PNG.sync.write(readPng(file));
  if (drawn.length > logoLimits.bytes)
    throw refusedLogo(
      `takes ${drawn.length} bytes; ${logoLimits.bytes} are the most: use fewer colours, or a smaller one`,
    );
  return drawn.toString('base64');
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
