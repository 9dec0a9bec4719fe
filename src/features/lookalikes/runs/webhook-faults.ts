import { fail, type LinchpinError } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import type { WebhookFault } from './webhook-contract.ts';

/** What each fault of a webhook says, before a request or after a call. */
export const FAULT_WORDS = {
  not_https: {
    zh: '地址须为 https（管理员设置 LINCHPIN_WEBHOOK_INSIDE=1 后可用 http）。',
    en: 'it must be https (http where the administrator has set LINCHPIN_WEBHOOK_INSIDE=1).',
  },
  login: { zh: '地址里不能带账号密码。', en: 'it must not carry a login.' },
  inside_address: {
    zh: '它指向本机或内网（内网部署请管理员设置 LINCHPIN_WEBHOOK_INSIDE=1；链路本地地址始终不可用）。',
    en: 'it means this machine or an inside network (on premise the administrator sets LINCHPIN_WEBHOOK_INSIDE=1; link-local addresses are never called).',
  },
  redirected: { zh: '对方要求跳转，没有跟随。', en: 'it answered with a redirect, which is not followed.' },
  bad_status: { zh: '对方没有以 2xx 回应。', en: 'it did not answer with a 2xx status.' },
  no_answer: { zh: '对方没有回应。', en: 'there was no answer.' },
} as const satisfies Record<WebhookFault, Bilingual>;

/** The refusal of an address, as a request is answered with it. */
export const refusalOf = (fault: WebhookFault): LinchpinError =>
  fail(
    'unprocessable',
    {
      zh: `回调地址不可用：${FAULT_WORDS[fault].zh}没有启动任何任务，请更换地址后重试。`,
      en: `The webhook address cannot be used: ${FAULT_WORDS[fault].en} Nothing was started; give another address.`,
    },
    { errors: [{ pointer: '/webhook/url', code: fault, message: FAULT_WORDS[fault] }] },
  );
