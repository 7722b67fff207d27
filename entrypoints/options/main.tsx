import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/options/options.css'
import { Options } from '../../components/options/Options'
import { OPTIONAL_SITES, STATIC_SITES } from '../../lib/sites'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')
render(<Options fixed={STATIC_SITES} optional={OPTIONAL_SITES} />, root)
