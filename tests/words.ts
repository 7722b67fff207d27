/** Unit tests have no browser to ask for words: they speak from the English file itself. */

import { speakFrom } from '../lib/i18n'
import english from '../public/_locales/en/messages.json'

speakFrom(english)
