package it.opposizioni.portal.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What became of one of several.
 *
 * @param why in the service's words; empty unless it was refused
 */
public record Outcome<T extends Chosen>(T chosen, Ending ending, String why) {

    @JsonIgnore
    public boolean isDone() {
        return ending == Ending.DONE;
    }

    @JsonIgnore
    public boolean isLeft() {
        return ending == Ending.REFUSED || ending == Ending.NOT_TRIED;
    }

    /** Of some of them the service has not said what became. */
    public static boolean isAnyUnknown(List<? extends Outcome<?>> outcomes) {
        return outcomes.stream().anyMatch(outcome -> outcome.ending() == Ending.UNKNOWN);
    }
}
