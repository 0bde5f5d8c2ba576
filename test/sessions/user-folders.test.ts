import { describe, expect, it } from 'vitest';
import { NoHome, type UserSystem, userFolders } from '../../src/sessions/user-folders.ts';

const noHome = () => {
  throw new Error('uv_os_homedir returned ENOENT');
};
const on = (platform: UserSystem['platform'], home: string, env: NodeJS.ProcessEnv = {}) =>
  userFolders({ platform, env, home: () => home });

describe("the folders of a person's own", () => {
  it('are the known ones of Windows, on a drive and on a network share', () => {
    expect(on('win32', 'C:\\Users\\Žofie Nováková')).toEqual({
      data: 'C:\\Users\\Žofie Nováková\\AppData\\Local\\plimsoll\\Data',
      cache: 'C:\\Users\\Žofie Nováková\\AppData\\Local\\plimsoll\\Cache',
    });
    expect(on('win32', 'C:\\Users\\x', { LOCALAPPDATA: 'D:\\Profiles\\x\\Local' }).data).toBe(
      'D:\\Profiles\\x\\Local\\plimsoll\\Data',
    );
    expect(on('win32', '\\\\server\\homes\\x').data).toBe('\\\\server\\homes\\x\\AppData\\Local\\plimsoll\\Data');
  });

  it('are below the Library of macOS', () => {
    expect(on('darwin', '/Users/x')).toEqual({
      data: '/Users/x/Library/Application Support/plimsoll',
      cache: '/Users/x/Library/Caches/plimsoll',
    });
  });

  it('are the XDG base directories elsewhere, where these name a place', () => {
    expect(on('linux', '/home/x')).toEqual({ data: '/home/x/.local/share/plimsoll', cache: '/home/x/.cache/plimsoll' });
    const env = { XDG_DATA_HOME: '/data', XDG_CACHE_HOME: '/cache' };
    expect(on('freebsd', '/home/x', env)).toEqual({ data: '/data/plimsoll', cache: '/cache/plimsoll' });
    expect(on('linux', '/home/x', { XDG_DATA_HOME: 'relative', XDG_CACHE_HOME: '' })).toEqual(on('linux', '/home/x'));
  });

  it('are never below the folder that the program was started in', () => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      expect(() => userFolders({ platform, env: {}, home: noHome })).toThrow(NoHome);
      expect(() => on(platform, '')).toThrow(NoHome);
      expect(() => on(platform, 'relative')).toThrow(NoHome);
    }
  });

  it('need no home where the environment names them', () => {
    const env = { XDG_DATA_HOME: '/data', XDG_CACHE_HOME: '/cache', LOCALAPPDATA: 'C:\\Local' };
    expect(userFolders({ platform: 'linux', env, home: noHome }).data).toBe('/data/plimsoll');
    expect(userFolders({ platform: 'win32', env, home: noHome }).data).toBe('C:\\Local\\plimsoll\\Data');
  });
});
