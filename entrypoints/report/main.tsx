import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/tokens-later.css'
import '../../components/options/options.css'
import '../../components/report/report.css'
import { Report } from '../../components/report/Report'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')
render(<Report fragment={location.hash} />, root)
