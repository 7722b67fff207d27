// What one vitest project came to, for the last lines of `npm test`: the counts, what failed and why, and what passed only when
// asked again. A log that is cut to its end (as most pages that show one do) must still name the test.
import { writeFileSync } from 'node:fs'

const FLAT = 300 // characters of a message: enough to know which wait or expectation it was

/** The message of `errors[0]` in one line, without colours. */
const why = (errors) =>
  (errors?.[0]?.message ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the control character
    .replace(/\u001b\[[\d;]*m/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, FLAT)

/** A vitest reporter that writes `{passed, failed, failures, flaky}` to the file that `TEST_REPORT` names when the run ends. */
export default class TestReporter {
  #tests = { passed: 0, failed: 0, failures: [], flaky: [] }

  onTestCaseResult(test) {
    const { state, errors } = test.result()
    if (state !== 'passed' && state !== 'failed') return
    this.#tests[state]++
    const line = `${test.module.relativeModuleId} > ${test.fullName}: ${why(errors)}`
    if (state === 'failed') this.#tests.failures.push(line)
    else if (test.diagnostic()?.flaky) this.#tests.flaky.push(line)
  }

  onTestModuleEnd(module) {
    // A file that can't be imported, or whose set-up fails, has no failed test to count.
    const errors = module.errors().concat(...[...module.children.allSuites()].map((suite) => suite.errors()))
    if (errors.length) this.#tests.failures.push(`${module.relativeModuleId}: ${why(errors)}`)
  }

  onTestRunEnd(_modules, errors) {
    for (const error of errors) this.#tests.failures.push(`outside a test: ${why([error])}`)
    writeFileSync(process.env.TEST_REPORT, JSON.stringify(this.#tests))
  }
}
