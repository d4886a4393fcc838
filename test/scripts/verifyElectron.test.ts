import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { sayVerdicts } from '../support/verifyReporter.ts';

describe('npm run verify:electron', () => {
  it('is whole only when every check has passed, and names each', () => {
    const passed = { name: 'on Electron > runs in the sandbox', state: 'passed' } as const;
    expect(sayVerdicts([passed])).toEqual({ text: '\nProved (1)\n  on Electron > runs in the sandbox', isWhole: true });
    expect(sayVerdicts([passed, { name: 'copies', state: 'failed' }])).toMatchObject({ text: expect.stringContaining('FAILED (1)\n  copies') as string, isWhole: false });
    expect(sayVerdicts([passed, { name: 'copies', state: 'skipped' }])).toMatchObject({ text: expect.stringContaining('NOT VERIFIED here (1)\n  copies') as string, isWhole: false });
    expect(sayVerdicts([]).isWhole, 'nothing proves nothing').toBe(false);
  });

  it('says without Electron’s binary what it could not verify, all of it, and fails', () => {
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(projectDir, 'no-electron-here') };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-electron.mjs'], { cwd: projectDir, env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('Nothing was verified: Electron’s binary is not here.');
    expect(stdout).not.toContain('Proved');
    for (const what of [
      'shows app://bundle/', 'in the sandbox of the system', 'policy nowhere', 'keeps the page from leaving', 'opens no window', 'tells it nothing about place, camera or clipboard',
      'from a frame inside the page', 'our own help page', 'knows by reading back', 'a notification of the system', 'saves a file of the page', 'a dialog of the system',
      'reads a card and a PDF with the native ONNX runtime', 'that lie beside the archive', 'fuses set in the program', 'neither --inspect nor NODE_OPTIONS', 'no Node for whoever asks', 'ends a second start',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  on Electron.*${what}`, 'm'));
    }
  });
});
