import { type Language, say } from '#src/kernel/language.ts';
import { CATALOGUE } from './catalogue/catalogue.ts';
import type { FieldSpec, ImportKind } from './catalogue/field.ts';
import type { FieldCatalogue } from './contract.ts';

const wordsOf = (field: FieldSpec) => (field.type === 'enum' || field.type === 'list' ? field.words : undefined);

/** The field catalogue of a kind, in the asker's language; headers are those of both. */
export const listFields = (kind: ImportKind, language: Language): FieldCatalogue => {
  const { label, knownBy, fields } = CATALOGUE[kind];
  return {
    kind,
    label: say(label, language),
    knownBy: say(knownBy, language),
    fields: fields.map((field) => ({
      name: field.name,
      type: field.type,
      required: field.required ?? false,
      meaning: say(field.meaning, language),
      headers: { zh: [...field.zh], en: [field.name, ...field.en] },
      ...(wordsOf(field)
        ? { values: wordsOf(field)?.map(({ code, label: word }) => ({ code, label: say(word, language) })) }
        : {}),
      ...(field.type === 'reference' ? { refersTo: field.to } : {}),
    })),
  };
};
