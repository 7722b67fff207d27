import { show } from '../../components/ui/show'
import '../../components/tokens.css'
import '../../components/tokens-later.css'
import '../../components/scale.css'
import '../../components/contrast.css'
import '../../components/options/options.css'
import { Options } from '../../components/options/Options'
import { CHOSEN_SITES, FIXED_SITES } from '../../lib/sites/table'

show(<Options fixed={FIXED_SITES} optional={CHOSEN_SITES} />, 'options')
