package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.calllog.engine.scope.CallScope;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListOptions;

/**
 * How a log is read.
 *
 * @param limits of it, as of a list; how many records are invalid has none
 * @param workers as of {@link ListOptions}
 */
public record CallLogOptions(CallLogLayout layout, ListLimits limits, int workers, CallScope scope) {

    /** Every call is looked at. */
    public CallLogOptions(CallLogLayout layout, ListLimits limits, int workers) {
        this(layout, limits, workers, CallScope.ALL);
    }
}
