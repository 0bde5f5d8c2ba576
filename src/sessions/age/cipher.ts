import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type SessionLock, WrongPassphrase } from './lock.ts';

/**
 * Encryption in the form of age (age-encryption.org): authenticated (ChaCha20-Poly1305), a passphrase stretched by scrypt
 * with the work factor of the library (2^18). Nothing here is of our own make, and the age program opens what is sealed.
 */

/** A file that only the passphrase opens. */
export async function sealFile(content: string | Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(content);
}

/** The content of a file that age encrypted with a passphrase, armored or not. Throws WrongPassphrase; Error where it is damaged. */
export async function openFile(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const isArmored = file[0] === '-'.charCodeAt(0);
  return opened(decrypter, isArmored ? armor.decode(new TextDecoder().decode(file)) : file);
}

/** A fresh key for a session, itself locked by a passphrase. */
export async function newLock(passphrase: string): Promise<SessionLock> {
  const identity = await generateX25519Identity();
  return { identity, key: armor.encode(await sealFile(identity, passphrase)) };
}

/** The lock whose key is this. Throws WrongPassphrase; Error where it is damaged. */
export async function openLock(key: string, passphrase: string): Promise<SessionLock> {
  const identity = await openFile(new TextEncoder().encode(key), passphrase);
  return { identity: new TextDecoder().decode(identity), key };
}

/** A text for whoever has the key. It costs no scrypt. */
export async function seal(text: string, identity: string): Promise<string> {
  const encrypter = new Encrypter();
  // Of the key itself and never of a file, where somebody could have put another.
  encrypter.addRecipient(await identityToRecipient(identity));
  return armor.encode(await encrypter.encrypt(text));
}

/** Throws Error where it is damaged or of another key. */
export async function open(sealed: string, identity: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(sealed), 'text');
}

/** The library says so in words alone where no key fits. */
const NO_MATCH = /no identity matched/;

async function opened(decrypter: Decrypter, file: Uint8Array): Promise<Uint8Array> {
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    if (error instanceof Error && NO_MATCH.test(error.message)) throw new WrongPassphrase();
    throw error;
  }
}
