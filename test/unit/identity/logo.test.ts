import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import { drawnAnew } from '../../../functions/identity/logo.ts';
import { logoLimits } from '../../../functions/identity/partner.ts';
import { DomainError } from '../../../functions/platform/base/errors.ts';

/** A picture of stripes, as a file. */
function aPng(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1) png.data.set([Math.floor(at / width), 80, 200, 255], at * 4);
  return PNG.sync.write(png);
}

/** Colours that no compression makes small. */
function noise(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  png.data.forEach((_, at) => {
    png.data[at] = (at * 2_654_435_761) >>> 13;
  });
  return PNG.sync.write(png);
}

/** A PNG with one chunk more, right behind its header. */
function withChunk(file: Buffer, type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return Buffer.concat([file.subarray(0, 33), chunk, file.subarray(33)]);
}

function refusalOf(file: Buffer): string {
  try {
    drawnAnew(file);
  } catch (error) {
    if (error instanceof DomainError) return JSON.stringify(error.details);
    throw error;
  }
  return 'taken';
}

describe('R1: a logo is drawn anew', () => {
  test('its pixels stay', () => {
    const file = aPng(logoLimits.width, logoLimits.height);
    const drawn = PNG.sync.read(Buffer.from(drawnAnew(file), 'base64'));
    expect([drawn.width, drawn.height]).toEqual([480, 160]);
    expect(drawn.data.equals(PNG.sync.read(file).data)).toBe(true);
  });

  test('what else the file held is gone', () => {
    const plain = aPng(20, 20);
    const gamma = Buffer.alloc(4);
    gamma.writeUInt32BE(22_000);
    const file = withChunk(withChunk(plain, 'tEXt', Buffer.from('Comment\0Ada Rossi')), 'gAMA', gamma);
    expect(PNG.sync.read(file).gamma).toBeCloseTo(0.22);
    expect(drawnAnew(file)).toBe(drawnAnew(plain));
  });

  test('drawn twice it is the same', () => {
    const once = drawnAnew(aPng(40, 40));
    expect(drawnAnew(Buffer.from(once, 'base64'))).toBe(once);
  });

  test.each([
    ['wider', aPng(481, 10), '481 × 10 pixels; 480 × 160 are the most'],
    ['higher', aPng(10, 161), '10 × 161 pixels'],
    ['of too many bytes', noise(300, 100), 'are the most: use fewer colours'],
    ['empty', Buffer.alloc(0), 'is no PNG'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'is no PNG'],
    ['cut off', aPng(20, 20).subarray(0, 60), 'is no PNG that can be read'],
    ['a PNG and more', Buffer.concat([aPng(20, 20), Buffer.from('<script>')]), 'is no PNG that can be read'],
    ['altered', Buffer.from(aPng(20, 20)).fill(7, 45, 50), 'is no PNG that can be read'],
    ['interlaced', interlaced(aPng(20, 20)), 'is an interlaced PNG'],
    ['of two headers', withChunk(aPng(20, 20), 'IHDR', headerOf(30_000, 30_000)), 'is no PNG that can be read'],
    ['of a header too long', withChunk(signed(), 'IHDR', Buffer.alloc(14)), 'is no PNG that can be read'],
    ['that does not begin with its header', withChunk(signed(), 'IDAT', Buffer.alloc(4)), 'is no PNG that can be read'],
  ])('one that is %s is refused', (_, file, why) => {
    expect(refusalOf(file)).toContain(why);
  });
});

/** What says how large a PNG is. */
function headerOf(width: number, height: number): Buffer {
  const header = Buffer.from('00000000000000000806000000', 'hex');
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return header;
}

/** A PNG's first bytes alone. */
function signed(): Buffer {
  return aPng(1, 1).subarray(0, 8);
}

/** Says that it is interlaced. */
function interlaced(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  copy[28] = 1;
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29);
  return copy;
}
