import '../../components/tokens.css'
import '../../components/tokens-later.css'
import '../../components/scale.css'
import '../../components/contrast.css'
import '../../components/popup/popup.css'
import { start } from '../../components/popup/start'

start()
