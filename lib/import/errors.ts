import { t } from '../i18n'

/** A file that is not what it should be, said so that its owner can find the place. */
export class ImportError extends Error {
  override name = 'ImportError'

  /**
   * @param reason in plain words
   * @param line from 1; null where no line is to blame
   * @param path such as `paper.title`; '' for the whole line
   */
  constructor(
    readonly reason: string,
    readonly line: number | null = null,
    readonly path = '',
  ) {
    const what = [path, reason].filter(Boolean).join(': ')
    super(line === null ? what : t('atLine', line, what))
  }
}
