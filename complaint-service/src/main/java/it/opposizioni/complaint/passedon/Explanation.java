package it.opposizioni.complaint.passedon;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the reporter of a complaint is told about something that was done to it.
 *
 * @param reason in words; null where none is needed
 * @param passedOnTo null where it went to no other authority
 */
public record Explanation(String reason, OtherAuthority passedOnTo) {

    /** It needs no words. */
    public static final Explanation NONE = new Explanation(null, null);

    public static Explanation of(String reason) {
        return new Explanation(reason, null);
    }

    /** As parts of a request that is told from others: without an authority as in the release before, so that its requests are known again. */
    public Stream<Object> parts() {
        return Stream.concat(Stream.of(Optional.ofNullable(reason)), Stream.ofNullable(passedOnTo));
    }
}
