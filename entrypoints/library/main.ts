import '../../components/tokens.css'
import '../../components/popup/popup.css'
import '../../components/library/library.css'
import { Keep, Reminder } from '../../components/library/Keep'
import { OwnWords } from '../../components/library/OwnWords'
import { start } from '../../components/popup/start'

start(true, { Panel: Keep, label: 'Backup and import', Reminder, OwnWords })
