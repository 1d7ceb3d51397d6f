package it.opposizioni.local.process;

import it.opposizioni.local.config.LocalRunException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process that is not a child of this one: gracefully, and after ten seconds by force. */
public final class ProcessTermination {

    private ProcessTermination() {}

    public static void end(ProcessHandle process) {
        // what was started in the background of a script ignores INT; PostgreSQL waits for its clients on TERM, but
        // not on INT
        Signals.send("TERM", process.pid());
        Signals.send("INT", process.pid());
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new LocalRunException("process %d cannot be ended".formatted(process.pid()), e);
        }
    }
}
