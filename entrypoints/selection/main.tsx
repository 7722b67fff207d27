import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/tokens-later.css'
import '../../components/scale.css'
import '../../components/popup/popup.css'
import '../../components/selection/selection.css'
import { Selection } from '../../components/selection/Selection'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')
render(<Selection id={location.hash.slice(1)} />, root)
