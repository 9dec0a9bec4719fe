import type { EvidencePack } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Dossier } from './dossier.ts';
import { dossierPack } from './pack-dossier.ts';

/** The packs of one dossier, each made when first asked for and not again. */
export const packsByLanguage = (dossier: Dossier): ((language: Language) => EvidencePack) => {
  const made = new Map<Language, EvidencePack>();
  return (language) => {
    const pack = made.get(language) ?? dossierPack(dossier, language);
    made.set(language, pack);
    return pack;
  };
};
