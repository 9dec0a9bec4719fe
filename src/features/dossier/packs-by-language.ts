import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { EvidencePack } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Dossier } from './dossier.ts';
import { loadDossier } from './load-dossier.ts';
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

/** Reads an account's record once; answers the pack for each draft made from it alone. @throws LinchpinError `not_found` */
export const packsOfAccount = async (ctx: Ctx, tx: Tx, accountId: string) => {
  const packIn = packsByLanguage(await loadDossier(ctx, tx, accountId));
  return ({ language }: { language: Language }): EvidencePack => packIn(language);
};
