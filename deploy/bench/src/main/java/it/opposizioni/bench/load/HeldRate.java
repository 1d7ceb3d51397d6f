package it.opposizioni.bench.load;

import it.opposizioni.bench.load.OpenLoop.Call;
import java.time.Duration;
import java.util.function.IntFunction;

/** How many requests a second a server answers. */
public final class HeldRate {

    /** Within which they must be, in milliseconds, nearly all of them. */
    public static final int MILLIS = 500;

    /** So many more a second, until they are not all answered at that rate any more. */
    private static final double STEP = 1.25;

    private HeldRate() {}

    /**
     * @param from a rate that it holds
     * @return the highest rate at which all were answered in time
     */
    public static int of(OpenLoop loop, int from, Duration time, IntFunction<Call> calls) throws InterruptedException {
        double rate = from;
        while (true) {
            OpenLoop.Result result = loop.run((int) (rate * STEP), time, calls);
            if (!result.wrong().isEmpty() || result.milliseconds(99) > MILLIS) {
                return (int) rate;
            }
            rate *= STEP;
        }
    }
}
