import type { Claim } from '#src/evidence/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import { tokenise } from '#src/features/library/index.ts';
import { whomToAsk } from '#src/playbook/need-people.ts';
import { NEED_LEVELS } from '#src/playbook/words.ts';
import type { NeedPart, NeedsMaterial, TreeQuestion } from './parts.ts';

/** Fewer shared words than this link no guess to a need. */
const LEAST_SHARED = 2;
const MAX_QUESTIONS = 3;

const rank = (need: NeedPart): number => NEED_LEVELS.indexOf(need.level);
const wordsOf = (...claims: (Claim | null)[]): Set<string> =>
  new Set(tokenise(claims.map((claim) => claim?.text ?? '').join(' ')).filter((word) => word.length > 1));

/**
 * NEED-1: hangs each need without a recorded parent under the one above it that it most likely serves, and asks whether
 * it does. An implicit need goes under a need of the same person. Where nothing tells, a need stands alone.
 */
export const linkNeeds = (
  needs: readonly NeedPart[],
  material: NeedsMaterial,
): { needs: NeedPart[]; questions: TreeQuestion[] } => {
  const inferred: { need: NeedPart; parent: NeedPart }[] = [];
  const linked = needs.map((need) => {
    const parent = need.parentId ? undefined : likelyParent(need, needs);
    if (!parent) return need;
    inferred.push({ need, parent });
    return { ...need, parentId: parent.id, link: 'inferred' as const };
  });
  const questions = inferred
    .filter(({ need, parent }) => need.needId && parent.needId && need.level !== 'implicit')
    .flatMap(({ need, parent }) => linkQuestion(need, parent, material))
    .slice(0, MAX_QUESTIONS);
  return { needs: linked, questions };
};

const likelyParent = (need: NeedPart, all: readonly NeedPart[]): NeedPart | undefined => {
  if (need.level === 'implicit')
    return all.find(
      (each) => each.level !== 'implicit' && each.holder?.contactId === need.holder?.contactId && need.holder,
    );
  const above = all.filter((each) => each.level !== 'implicit' && each.needId && rank(each) < rank(need));
  const words = wordsOf(need.claim, need.problem);
  const scored = above
    .map((each) => ({
      each,
      shared: [...wordsOf(each.claim, each.problem, each.kpi, each.wanted)].filter((word) => words.has(word)).length,
    }))
    .sort((a, b) => b.shared - a.shared || rank(b.each) - rank(a.each));
  const [best] = scored;
  if (best && best.shared >= LEAST_SHARED) return best.each;
  // With one goal on record, what else is on record is likely for its sake; a guess of ours is not.
  const nearest = above.filter((each) => rank(each) === Math.max(...above.map(rank)));
  return need.needId && nearest.length === 1 ? nearest[0] : undefined;
};

const linkQuestion = (need: NeedPart, parent: NeedPart, { language, dossier }: NeedsMaterial): TreeQuestion[] => {
  const [low, high] = [need.claim, parent.claim].map((claim) => claim.evidence[0]?.quote ?? '');
  if (!low || !high || !inOwnLanguage(low + high, language)) return [];
  const [below, upper] = [withoutStop(low), withoutStop(high)];
  const holder = dossier.contacts.find((each) => each.id === need.holder?.contactId) ?? null;
  const whom = whomToAsk(need.level, holder, dossier.contacts);
  const name = whom.person?.name;
  const text =
    language === 'zh'
      ? `${name ? `${name}，` : ''}“${below}”是不是为了“${upper}”？`
      : `${name ? `${name}, does` : 'Does'} “${below}” serve “${upper}”?`;
  return [{ claim: newClaim('question', text, [], 'NEED-1'), ask: { ...whom, technique: 'reflect', missing: 'need' } }];
};
