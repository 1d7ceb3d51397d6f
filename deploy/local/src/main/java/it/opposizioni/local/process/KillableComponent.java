package it.opposizioni.local.process;

import java.util.List;

/** A component that can die in a trial, as a machine does. */
public interface KillableComponent extends Component {

    /** Kills it (SIGKILL) and returns when it has ended; {@link #start()} may follow. */
    void kill();

    /** Ends it in good order for a while; {@link #start()} may follow. */
    void stopForAWhile();

    /** What runs of it now: each of its processes, which can be stopped with SIGSTOP. */
    List<ProcessHandle> processes();
}
