import { show } from '../../components/ui/show'
import '../../components/tokens.css'
import '../../components/tokens-later.css'
import '../../components/scale.css'
import '../../components/contrast.css'
import '../../components/popup/popup.css'
import '../../components/selection/selection.css'
import { Selection } from '../../components/selection/Selection'

show(<Selection id={location.hash.slice(1)} />, 'selectionTitle')
