package it.opposizioni.local.process;

import java.util.List;
import java.util.function.Consumer;

/** A component that prepares something, and then runs one process. */
public abstract class ProcessComponent implements KillableComponent {

    protected abstract ChildProcess server();

    @Override
    public final String name() {
        return server().name();
    }

    @Override
    public final String address() {
        return server().address();
    }

    @Override
    public final void onDeath(Consumer<String> listener) {
        server().onDeath(listener);
    }

    @Override
    public final void stop() {
        server().stop();
    }

    @Override
    public final void kill() {
        server().kill();
    }

    @Override
    public final void stopForAWhile() {
        server().stopForAWhile();
    }

    @Override
    public final List<ProcessHandle> processes() {
        return server().processes();
    }
}
