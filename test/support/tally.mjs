/** Prints the run's result once more on one line of its own, `N passed, N failed`, for programs to read. */
export default class Tally {
  onRunComplete(_, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  }
}
