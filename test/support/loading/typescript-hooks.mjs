// Node's own hooks (module.register): `.js` in a source means the `.ts` beside it, compiled by swc as the build does.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { compiledPath } from './compiled-path.cjs';

let settings;

export function initialize(data) {
  settings = data;
  mkdirSync(data.cacheDirectory, { recursive: true });
}

export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: settings.globals, shortCircuit: true };
  const isRelative = specifier.startsWith('.') && specifier.endsWith('.js');
  if (isRelative && /\.tsx?$/.test(context.parentURL ?? '')) {
    const url = new URL(specifier, context.parentURL);
    for (const extension of ['.ts', '.tsx']) {
      const source = new URL(url.href.replace(/\.js$/, extension));
      if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  return { format: 'module', source: compile(fileURLToPath(url)), shortCircuit: true };
}

function compile(path) {
  const source = readFileSync(path, 'utf8');
  const place = compiledPath(settings.cacheDirectory, path, source);
  if (existsSync(place)) return readFileSync(place, 'utf8');
  const { code, map } = transformSync(source, { filename: path, sourceMaps: true });
  write(`${place}.map`, map ?? '');
  write(place, code);
  return code;
}

/** Whole or not at all: two workers may compile the same file at once. */
function write(path, text) {
  const unfinished = `${path}.${process.pid}-${threadId}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}
