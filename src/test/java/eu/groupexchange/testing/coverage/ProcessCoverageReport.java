package eu.groupexchange.testing.coverage;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Writes the report when the last test is over. */
public final class ProcessCoverageReport implements TestExecutionListener {

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        CoveredPaths.OF_THIS_BUILD.write();
    }
}
