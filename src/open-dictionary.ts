import { type Config, ConfigError } from './config.ts';
import { dictionaryDoor, faultOfDictionary } from './features/library/translate/dictionary-file.ts';
import type { DictionaryDoor } from './kernel/dictionary.ts';
import type { Logger } from './kernel/logger.ts';

/**
 * The dictionary the configuration names, checked by its first lines and not read yet; null when it names none.
 * @throws ConfigError when the file is missing or is no dictionary: a wrong path shows at the start, not in searches
 */
export const openDictionary = async (config: Config, log: Logger): Promise<DictionaryDoor | null> => {
  const path = config.LINCHPIN_DICTIONARY;
  if (!path) return null;
  const fault = await faultOfDictionary(path);
  if (fault) throw new ConfigError([`LINCHPIN_DICTIONARY: ${path} ${fault.en} / ${path} ${fault.zh}`]);
  return dictionaryDoor(path, (error) =>
    log.error('dictionary.unreadable', { name: error instanceof Error ? error.name : 'unknown' }),
  );
};
