export interface PictureSize {
  width: number;
  height: number;
}

/** Width and height of a PNG, JPEG, GIF or WebP in pixels; null when its head does not say. */
export function pictureSize(bytes: Buffer): PictureSize | null {
  try {
    const size = sizeByType(bytes);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    return null; // it ends before its head does
  }
}

function sizeByType(bytes: Buffer): PictureSize | null {
  const start = bytes.toString('latin1', 0, 16);
  if (start.startsWith('\x89PNG')) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (start.startsWith('GIF8')) return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (start.startsWith('\xff\xd8')) return jpegSize(bytes);
  return start.startsWith('RIFF') ? webpSize(bytes, start.slice(12, 16)) : null;
}

function jpegSize(bytes: Buffer): PictureSize | null {
  let at = 2;
  while (at < bytes.length) {
    const marker = bytes.readUInt16BE(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webpSize(bytes: Buffer, kind: string): PictureSize | null {
  if (kind === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}
