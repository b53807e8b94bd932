package eu.groupexchange.testing.coverage;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Keeps what was taken when the last test of this JVM is over. */
public final class ProcessCoverageReport implements TestExecutionListener {

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        CoveredPaths.OF_THIS_JVM.write();
    }
}
