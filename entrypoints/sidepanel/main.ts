import '../../components/tokens.css'
import '../../components/tokens-later.css'
import '../../components/scale.css'
import '../../components/contrast.css'
import '../../components/popup/popup.css'
import '../../components/library/library.css'
import '../../components/library/views.css'
import '../../components/library/papers/papers.css'
import '../../components/library/compare/compare.css'
import '../../components/library/narrow.css'
import { start } from '../../components/library/start'

start(true)
