import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/tokens-later.css'
import '../../components/scale.css'
import '../../components/options/options.css'
import { Options } from '../../components/options/Options'
import { CHOSEN_SITES, FIXED_SITES } from '../../lib/sites/table'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')
render(<Options fixed={FIXED_SITES} optional={CHOSEN_SITES} />, root)
