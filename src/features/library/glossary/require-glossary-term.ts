import { recordFor } from '#src/db/record.ts';
import { GLOSSARY_TERM } from './glossary-store.ts';

/** The line of the glossary with this id. @throws LinchpinError `not_found` */
export const requireGlossaryTerm = recordFor(GLOSSARY_TERM, { zh: '条术语', en: 'glossary line' });
