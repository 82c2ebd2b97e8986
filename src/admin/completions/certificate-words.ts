import LINKING_DA from '../linking/locale.da.js';
import { COMPLETIONS_DA } from './locale.da.js';

/** The certificate is a Danish document, whatever language the reader's panel has: the words of the page. */
export function certificateWord(key: string, facts: Readonly<Record<string, string>> = {}): string {
  const [part = '', ...rest] = key.split('.');
  const texts = { ...COMPLETIONS_DA.own, ...LINKING_DA.own }[part] as
    Readonly<Record<string, string>> | undefined;
  const text = texts?.[rest.join('.')];
  if (text === undefined) throw new Error(`the certificate lacks a word: ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? '');
}
