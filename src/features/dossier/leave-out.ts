import type { Discretion } from '#src/features/workspaces/index.ts';
import { mapTexts } from '#src/playbook/leave-out.ts';
import type { Dossier } from './dossier.ts';

/**
 * PROFILE-3: a dossier without what is personal in any text that people typed. Names of people, companies and products stay; the name of
 * a deal is such a text too. Pure.
 */
export const discreet = (dossier: Dossier, leaveOut: Discretion): Dossier => mapTexts(dossier, leaveOut);
