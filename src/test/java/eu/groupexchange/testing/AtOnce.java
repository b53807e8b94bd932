package eu.groupexchange.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things in the same moment, each in a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    /** How many were done; the others were refused. */
    public static int successes(Runnable... calls) throws Exception {
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (Runnable call : calls) {
            attempts.add(() -> isDone(call));
        }
        return (int) call(attempts).stream().filter(done -> done).count();
    }

    private static boolean isDone(Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    /** The results in the order of the calls; the first that throws ends the test. */
    public static <T> List<T> call(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
