// Draws the app's icon in the sizes the packages and the page need, from the one drawing.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './build.mjs';

const icons = join(projectDir, 'assets', 'icons');

export async function drawIcons() {
  const { default: sharp } = await import('sharp');
  for (const size of [512, 1024]) {
    const name = size === 1024 ? 'icon.png' : `${size}x${size}.png`;
    writeFileSync(join(icons, name), await sharp(join(icons, 'icon.svg'), { density: 72 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer());
  }
}

copyFileSync(join(icons, 'icon.svg'), join(projectDir, 'renderer', 'public', 'icon.svg'));
await drawIcons();
