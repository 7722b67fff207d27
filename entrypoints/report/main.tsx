import { show } from '../../components/ui/show'
import '../../components/tokens.css'
import '../../components/tokens-later.css'
import '../../components/contrast.css'
import '../../components/options/options.css'
import '../../components/report/report.css'
import { Report } from '../../components/report/Report'

show(<Report fragment={location.hash} />, 'reportTitle')
