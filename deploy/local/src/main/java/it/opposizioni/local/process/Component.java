package it.opposizioni.local.process;

import it.opposizioni.local.config.LocalRunException;
import java.util.function.Consumer;

/** One of the running things the suite is made of. */
public interface Component {

    String name();

    /** Where it can be reached, as shown to a person. */
    String address();

    /**
     * Returns when it is ready for work. Can be called again after the component has ended.
     *
     * @throws LocalRunException when it ends instead, or is not ready in time; the message has the tail of its log
     */
    void start();

    /** Ends it in good order and returns when it has ended; does nothing when it does not run. */
    void stop();

    /** Sets who gets a report, with the tail of the log, when the component ends although nobody stopped it. */
    default void onDeath(Consumer<String> listener) {}

    /** Whether {@code deploy/up --keep-going} may start it again by itself. */
    default boolean isService() {
        return false;
    }
}
