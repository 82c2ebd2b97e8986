// Writes dist/api-answers.json: what each controller answers with, as JSON Schema out of its declared types, and what its
// comment says. The OpenAPI document takes both from there. Only our own sources are read, so that it takes a second.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = ts.sys.readDirectory(join(root, 'src', 'admin'), ['.ts'], undefined, ['**/*.controller.ts']);
// The answer of the routes that every list of the panel has.
files.push(join(root, 'src', 'admin', 'api', 'command-runner.ts'));
const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  types: [],
  lib: ['lib.es2023.d.ts'],
};
const host = ts.createCompilerHost(options);
host.resolveModuleNameLiterals = (literals, containing, _redirected, given) =>
  literals.map(({ text }) =>
    text.startsWith('.')
      ? ts.resolveModuleName(text, containing, given, host)
      : { resolvedModule: undefined },
  );
const program = ts.createProgram(files, options, host);
const checker = program.getTypeChecker();

const schemas = {};
const names = new Map();
const operations = {};

for (const file of files) {
  program.getSourceFile(file).forEachChild((node) => {
    if (!ts.isClassDeclaration(node) || node.name === undefined) return;
    for (const method of node.members.filter(ts.isMethodDeclaration)) {
      const isRoute = (ts.getDecorators(method) ?? []).some(({ expression }) =>
        ['Get', 'Post'].includes(expression.expression?.text),
      );
      if (isRoute) operations[`${node.name.text}.${method.name.text}`] = describe(method);
    }
  });
}
const runner = program.getSourceFile(files.at(-1));
runner.forEachChild((node) => {
  if (ts.isInterfaceDeclaration(node)) schemaOf(checker.getTypeAtLocation(node));
});
writeFileSync(join(root, 'dist', 'api-answers.json'), JSON.stringify({ operations, schemas }, null, 1));

function describe(method) {
  const declared = method.type?.getText() ?? '';
  const comment = commentOf(checker.getSymbolAtLocation(method.name));
  const about = comment === '' ? {} : { comment };
  if (declared.includes('StreamableFile')) return { ...about, file: true };
  const answer = awaited(checker.getTypeFromTypeNode(method.type));
  return answer.flags & ts.TypeFlags.Void ? about : { ...about, schema: schemaOf(answer) };
}

function commentOf(symbol) {
  return ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim();
}

function awaited(type) {
  return type.symbol?.name === 'Promise' ? checker.getTypeArguments(type)[0] : type;
}

function schemaOf(type) {
  const { flags } = type;
  if (flags & ts.TypeFlags.StringLiteral || flags & ts.TypeFlags.NumberLiteral) return { const: type.value };
  if (flags & ts.TypeFlags.BooleanLiteral) return { const: type.intrinsicName === 'true' };
  if (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) return { type: 'string' };
  if (flags & ts.TypeFlags.Number) return { type: 'number' };
  if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
  if (flags & ts.TypeFlags.Null) return { type: 'null' };
  if (type.isUnion()) return unionOf(type);
  if (flags & ts.TypeFlags.Object || type.isIntersection()) return objectOf(type);
  return {};
}

function unionOf(type) {
  const parts = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined)).map(schemaOf);
  const literals = parts.filter((part) => 'const' in part).map((part) => part.const);
  const others = parts.filter((part) => !('const' in part));
  const merged = [...others];
  if (literals.includes(true) && literals.includes(false)) merged.unshift({ type: 'boolean' });
  else if (literals.length > 0) merged.unshift({ enum: literals });
  if (merged.length === 1) return merged[0];
  return { anyOf: merged };
}

function objectOf(type) {
  if (checker.isTupleType(type) || checker.isArrayType(type)) {
    const items = checker.getTypeArguments(type).map(schemaOf);
    return { type: 'array', items: items.length === 1 ? items[0] : {} };
  }
  if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
  const named = type.aliasSymbol ?? type.symbol;
  if (named === undefined || named.name.startsWith('__') || type.aliasTypeArguments || isMapped(type))
    return fieldsOf(type);
  const name = nameFor(named, type);
  if (!(name in schemas)) {
    schemas[name] = {};
    schemas[name] = fieldsOf(type, commentOf(named));
  }
  return { $ref: `#/components/schemas/${name}` };
}

function isMapped(type) {
  return Boolean(type.objectFlags & ts.ObjectFlags.Mapped);
}

/** Two types of one name get two names. */
function nameFor(symbol) {
  const known = names.get(symbol);
  if (known !== undefined) return known;
  const taken = new Set(names.values());
  let name = symbol.name;
  for (let next = 2; taken.has(name); next += 1) name = `${symbol.name}${next}`;
  names.set(symbol, name);
  return name;
}

function fieldsOf(type, comment = '') {
  const about = comment === '' ? {} : { description: comment };
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  const fields = checker.getPropertiesOfType(type);
  const properties = {};
  const required = [];
  for (const field of fields) {
    const fieldType = checker.getTypeOfSymbol(field);
    const description = commentOf(field);
    const schema = schemaOf(fieldType);
    properties[field.name] =
      description === ''
        ? schema
        : '$ref' in schema
          ? { allOf: [schema], description }
          : { ...schema, description };
    const isOptional = field.flags & ts.SymbolFlags.Optional;
    const mayLack =
      fieldType.isUnion() && fieldType.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
    if (!isOptional && !mayLack) required.push(field.name);
  }
  return {
    type: 'object',
    ...about,
    ...(fields.length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(index ? { additionalProperties: schemaOf(index.type) } : {}),
  };
}
