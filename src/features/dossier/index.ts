export type { Dossier, DossierActivity, DossierContact, DossierOpportunity } from './dossier.ts';
export { loadDealDossier } from './load-deal-dossier.ts';
export { loadDossier } from './load-dossier.ts';
export { dossierPack } from './pack-dossier.ts';
export { roleLabel } from './pack-people.ts';
export { packsByLanguage, packsOfAccount } from './packs-by-language.ts';
