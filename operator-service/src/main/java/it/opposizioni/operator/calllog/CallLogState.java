package it.opposizioni.operator.calllog;

/** The state of a log of calls. */
public enum CallLogState {
    /** It is arriving, and is stored. */
    RECEIVING,
    /** It is reconciled in the background, or waits for it. */
    CHECKING,
    /** The findings are final. */
    SEALED,
    /** Refused, interrupted, or its process died: there are no findings. */
    FAILED
}
