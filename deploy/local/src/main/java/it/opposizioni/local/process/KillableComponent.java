package it.opposizioni.local.process;

/** A component that can die in a trial, as a machine does. */
public interface KillableComponent extends Component {

    /** Kills it (SIGKILL) and returns when it has ended; {@link #start()} may follow. */
    void kill();

    /** Ends it in good order for a while; {@link #start()} may follow. */
    void stopForAWhile();
}
