import { claimChange, claimOperator, partOperator, type Spec } from '../build.ts';
import { peopleIn, someCitation } from '../ground.ts';
import type { Operator } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces } from '../places.ts';
import { exchangedInStatement } from '../sentences.ts';
import { exchanged } from './figures.ts';

const spec = (id: string, about: string, killers: readonly string[]): Spec => ({
  id,
  family: 'modality',
  about,
  killers,
});

const HEDGES: readonly (readonly [RegExp, string])[] = [
  [/，?(?:但|，)?(?:只是|尚属)推断/u, ''],
  [/(?:有)?可能(?:会)?是/u, '就是'],
  [/也?可能(?:会|还|更)?/u, ''],
  [/推测|估计|大概|看来|似乎|好像|或许|也许/u, ''],
  [/应该|应当/u, '已经'],
  [/\bmay be\b|\bmight be\b|\bcould be\b/iu, 'is'],
  [/\bmay have\b|\bmight have\b/iu, 'has'],
  [/\b(?:may|might|could) (\w+)/iu, 'does $1'],
  [/\bprobably |\bpossibly |\bperhaps |\blikely |\bpresumably /iu, ''],
  [/\bseems? to be\b|\bappears? to be\b/iu, 'is'],
  [/\bseems? to\b|\bappears? to\b/iu, 'does'],
  [/\bsuggests\b/iu, 'proves'],
];

const DONE: readonly (readonly [RegExp, string])[] = [
  [/已?计划(?=[在于把将用投建上做])/u, '已经'],
  [/(?:预算)已?计划/u, '预算已批准'],
  [/(?:打算|准备|拟|有意|考虑|希望|期望|想要|愿意)/u, '已经'],
  [/正在评估|正在考虑|在考虑/u, '已经决定'],
  [/将(?=[于在把由建投上])/u, '已'],
  [/要求(?!的)/u, '已经做到'],
  [/要把/u, '已把'],
  [/\bis planned\b|\bare planned\b/iu, 'is approved and under way'],
  [/\bplanned\b/iu, 'approved'],
  [/\bplans to (\w+)/iu, 'has already decided to $1'],
  [/\b(?:wants|hopes|wishes|intends|expects) to (\w+)/iu, 'has already begun to $1'],
  [/\b(?:would|will) like\b/iu, 'has already got'],
  [/\bwants\b/iu, 'has got'],
  [/\b(?:is considering|considers|is weighing)\b/iu, 'has decided on'],
  [/\bneeds to (\w+)/iu, 'has already managed to $1'],
  [/\b(?:asks|asked) for\b/iu, 'has been given'],
  [/\brequires?\b/iu, 'has already reached'],
  [/\bwill be\b/iu, 'has been'],
  [/\bwill (?!not)(\w+)/iu, 'has already managed to $1'],
];

/** Statements and their contrary; words inside other words, nouns of the same writing and set phrases stay as they are. */
const DENIALS: readonly (readonly [RegExp, string])[] = [
  [/从未|从没有?/u, '多次'],
  [/(?:现在|目前)?(?:还没有?|尚没有|尚未|并未)(?=[\p{Script=Han}])/u, '已经'],
  [/(?<![有并])没有(?=[说同答签批定确提见回用去看谈做接写讲报收通付买装验改变算给拿指列排查进反表要])/u, '已经'],
  [/(?<![有并])没有(?![，。；、”了过人])/u, '有'],
  [/未(?=[经确见达立])/u, '已'],
  [/不愿意?|不肯/u, '愿意'],
  [/不敢|(?<!能)不能(?!不)|(?<![舍值怪恨了由])不得(?!不|已)/u, '可以'],
  [/(?<!同)不同意/u, '同意'],
  [/(?<![认接看算需要])不(?=认|接|算|需要|看)/u, ''],
  [/(?<![不的有所])需要(?=[\p{Script=Han}\d])(?![是为的和与])/u, '不需要'],
  [
    /(?<![不的硬条项性新些种点合符按达满质全])(?:要求|希望|担心|支持|同意)(?=[\p{Script=Han}\d“])(?![是为的和与之方书者])/u,
    '不$&',
  ],
  [/(?<![不还但就只都总凡要可于若或正更便尤特算而])是(?!否|不是|非|什么|谁|哪|多少|[：:“，])/u, '不是'],
  [
    /(?<![没所只还未具含拥享现已原共占持稀唯固要能会才须应需必可])有(?![没时效关人限机色些待望利据序源意点过的，。])(?=[\p{Script=Han}\d])/u,
    '没有',
  ],
  [/(?<![未不理自缘])由(?=[\p{Script=Han}\d ]{1,10}(?:降|升|提|压|扩|增|减))/u, '没有由'],
  [/\bnever\b/iu, 'often'],
  [/\b(is|are|was|were) not(?: yet)?\b(?! only\b)/iu, '$1'],
  [/\b(do|does|did) not(?: yet)?\b/iu, '$1'],
  [/\bcannot\b/iu, 'can'],
  [/\b(has|have) no\b(?= (?!one\b|longer\b|more\b))/iu, '$1 the'],
  [/\bno\b(?= (?!one\b|longer\b|more\b|less\b|doubt\b|[aeiou\d])[a-z]*(?:[^s\W]|ss)\b)/iu, 'a'],
  [/\bis\b(?! not)(?!['’])/iu, 'is not'],
  [/\bare\b(?! not)/iu, 'are not'],
  [/\bhas\b(?= [a-z]+(?:ed|en|one|ept|un)\b)(?! not)/iu, 'has not'],
  [/\bwants\b/iu, 'does not want'],
  [/\bneeds\b(?= (?:to|a|the|an|more|some)\b)/iu, 'does not need'],
  [/\bmust\b(?! not)/iu, 'need not'],
  [/\b(fell|rose|grew|dropped)\b/iu, 'never $&'],
];

const FACT_OR_INFERENCE = new Set(['fact', 'inference']);

export const MODALITY: readonly Operator[] = [
  claimOperator(
    spec('inference-told-as-fact', 'a hedged inference loses its hedge and is called a fact', [
      'GUARD-1',
      'GUARD-7',
      'CHAIN-8',
      'PLAN-10',
      'PLAN-6',
      'NEED-6',
      'OBJ-1',
      'LOOK-1',
    ]),
    (claim) => {
      if (claim.kind !== 'inference') return null;
      const text = exchanged(claim.text, HEDGES);
      return text === null ? null : { text: text.replace(/^[，,：:]/u, ''), kind: 'fact' };
    },
  ),
  claimOperator(
    spec('question-told-as-fact', 'what was to be asked of a person is told as answered by them', [
      'GUARD-1',
      'GUARD-7',
      'PLAN-10',
      'OBJ-1',
      'NEED-5',
    ]),
    (claim, { ground, language }) => {
      const person = claim.kind === 'question' ? peopleIn(claim.text, ground)[0]?.name : undefined;
      if (!person) return null;
      const asked =
        claim.text
          .split(/[？?]/u)[0]
          ?.replaceAll(person, '')
          .replace(/^[，, 、]+/u, '') ?? '';
      const text =
        language === 'zh'
          ? `${person}已经明确答复了“${asked}”，并已正式确认。`
          : `${person} has already answered “${asked}” and formally approved it.`;
      return { text, kind: 'fact', evidence: someCitation(ground, language, person) };
    },
  ),
  claimOperator(
    spec('planned-told-as-done', 'what is wished, planned or asked for is told as done', [
      'GUARD-1',
      'NEED-6',
      'PLAN-10',
    ]),
    (claim) => {
      if (!FACT_OR_INFERENCE.has(claim.kind)) return null;
      const text = exchanged(claim.text, DONE);
      return text === null ? null : { text, kind: 'fact' };
    },
  ),
  claimOperator(spec('negation-flipped', 'a fact says the contrary of its evidence', ['GUARD-1']), (claim) => {
    if (claim.kind !== 'fact' || claim.evidence.length === 0) return null;
    const text = exchangedInStatement(claim.text, DENIALS);
    return text === null ? null : { text };
  }),
  partOperator(
    {
      ...spec('bottleneck-as-fact', 'the hypothesis of a bottleneck is called a fact', [
        'PLAN-6',
        'PLAN-10',
        'GUARD-1',
      ]),
      drafts: ['plan'],
    },
    (answers, subject) => {
      const places = claimPlaces(answers).filter(
        ({ path, claim }) => path.at(-1) === 'hypothesis' && claim.kind === 'inference',
      );
      const place = subject.pick.one(places);
      return place ? claimChange(place, { ...place.claim, kind: 'fact' }) : null;
    },
  ),
  partOperator(
    {
      ...spec('role-known-not-inferred', 'an inferred role or buyer is told as known', [
        'CHAIN-8',
        'CHAIN-1',
        'GUARD-1',
      ]),
      drafts: ['plan', 'needs'],
    },
    (answers, subject) => {
      for (const place of inAnyOrder(claimPlaces(answers), subject.pick)) {
        const { text, kind } = place.claim;
        if (kind !== 'inference' || peopleIn(text, subject.ground).length === 0) continue;
        const sure = text
          .replace(/(?<!角色)推测(?=\p{Script=Han}{2,4}[（是可])/u, '')
          .replace(/可能是|推测是|应该是/u, '是')
          .replace(/，?(?:但|但这)?(?:只是|尚属|还是)?推断(?:，|。|$)/u, '。')
          .replace(/，?(?:尚)?(?:需要?|有待|待)核实/u, '')
          .replace(/\b(?:may|might|could) (?:well )?be\b/iu, 'is')
          .replace(/\b(?:may|might) hold\b/iu, 'holds')
          .replace(/[,;]? (?:to be (?:checked|confirmed)|inferred)(?=[.,;])/iu, '');
        const role = /决策者|决策人|拍板|选型者|教练|财务|会签|buyer|decid|coach|finance|gatekeeper|sign/iu.test(text);
        if (role && sure !== text) return claimChange(place, { ...place.claim, text: sure, kind: 'fact' });
      }
      return null;
    },
  ),
];
