import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { changeRecord } from '#src/db/record.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { type Erasure, erasedLabel, valueWithoutPerson, withoutPerson } from './domain-erase.ts';
import type { ErasedContact } from './erase-contract.ts';
import { ERASE_PLACES, type ErasePlace } from './erase-places.ts';
import { selectOtherNames, selectTexts, type Texts, updateTexts } from './erase-store.ts';
import { requirePersonal } from './personal-details.ts';
import { requireWholeContact } from './require-contact.ts';
import { CONTACT } from './store.ts';

/** What erasing cannot reach, told so that somebody looks. */
const KEPT = [
  {
    zh: '决策链上的角色、汇报关系和部门保留，姓名以“前联系人”代替。',
    en: 'The role, reporting line and department stay in the chain under a neutral label.',
  },
  {
    zh: '资料库的文件、已下载的文件和备份不会改动；其中若有此人，请另行处理。',
    en: 'Documents of the library, files already downloaded and backups are not changed; if they name the person, see to them apart.',
  },
  {
    zh: '只有姓氏或昵称的称呼（如“王总”）无法判断是谁，没有替换。',
    en: 'Mentions by surname or nickname alone cannot be told apart and were not replaced.',
  },
  {
    zh: '审计日志只记编号与动作，不含姓名，予以保留。',
    en: 'The audit log holds ids and actions without names, and stays.',
  },
] as const;

/**
 * Forgets a person (PROFILE-3): personal details, e-mail and phone go, the name becomes a neutral label on the card and in every stored
 * text of the account: notes, summaries, drafts in all their versions, conversations. The role stays in the chain. One transaction.
 * Doing it again changes nothing more.
 * @throws LinchpinError `not_found`; `forbidden` for who may not see personal details there
 */
export const eraseContact = (ctx: Ctx, id: string): Promise<ErasedContact> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const row = await requireWholeContact(ctx, tx, id, 'change');
    await requirePersonal(ctx, tx, row.accountId);
    const label = erasedLabel(row.name, id);
    const others = await selectOtherNames(tx, tenantId, id);
    const erasure: Erasure = {
      name: row.name,
      addresses: [row.email, row.phone].filter((address) => address !== null),
      longerNames: others.filter((name) => name !== row.name && name.includes(row.name)),
      label,
    };
    await changeRecord(tx, ctx, CONTACT, row, {
      set: {
        name: label,
        nameKey: nameKey(label),
        externalId: null,
        email: null,
        phone: null,
        style: null,
        personal: null,
        leftAt: row.leftAt ?? ctx.now(),
      },
    });
    const redacted: Record<string, number> = {};
    for (const place of row.name === label ? [] : ERASE_PLACES) {
      const changed = (await selectTexts(tx, tenantId, place, row.accountId)).flatMap(({ key, texts }) => {
        const after = withoutPersonIn(place, texts, erasure);
        return Object.keys(texts).some((name) => texts[name] !== after[name]) ? [{ key, texts: after }] : [];
      });
      await updateTexts(tx, tenantId, place, changed);
      if (changed.length > 0) redacted[place.table] = changed.length;
    }
    await audit(tx, ctx, { action: 'erase', entityType: 'contact', entityId: id, details: { redacted } });
    const sharedName = others.includes(row.name);
    return {
      id,
      label,
      redacted,
      sharedName,
      kept: KEPT.map((each) => each[ctx.language]),
    };
  });

const withoutPersonIn = (place: ErasePlace, texts: Texts, erasure: Erasure): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      if (text === null) return [name, null];
      if (!place.jsons?.includes(name)) return [name, withoutPerson(text, erasure)];
      const before = JSON.stringify(JSON.parse(text));
      const after = JSON.stringify(valueWithoutPerson(JSON.parse(text), erasure));
      return [name, after === before ? text : after];
    }),
  );
