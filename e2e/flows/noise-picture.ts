import { crc32, deflateSync } from "node:zlib";

/**
 * A PNG that no format can make small: every pixel has another colour. Always the same for the same size; about
 * three bytes a pixel.
 */
export function noisePicture(width: number, height: number): Buffer {
  const bytesPerLine = 1 + width * 3;
  const lines = Buffer.alloc(bytesPerLine * height);
  let seed = 1;
  for (let index = 0; index < lines.length; index += 1) {
    // The first byte of a line says how it is packed: not at all.
    if (index % bytesPerLine === 0) continue;
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    lines[index] = seed >>> 24;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "ascii"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
