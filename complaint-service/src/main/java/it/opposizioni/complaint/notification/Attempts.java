package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.cases.serving.Serving;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every attempt to serve the act of one case, newest first. */
record Attempts(List<ActNotification> newestFirst) {

    /**
     * Nothing may be noted: certified mail has yet to say whether it arrived, or has said that it did. While a day that was noted is the one that
     * counts, it can be corrected.
     */
    boolean areOpen(Instant now) {
        return newestFirst.stream().anyMatch(each -> each.isStillOpen(now))
                && serving().filter(each -> each.way().isByHand()).isEmpty();
    }

    /** The same of what has left; what is only prepared goes on when it is sent again. */
    boolean areOnTheirWay(Instant now) {
        return newestFirst.stream().anyMatch(each -> each.isStillOpen(now) && !each.isPrepared());
    }

    boolean havePrepared() {
        return newestFirst.stream().anyMatch(ActNotification::isPrepared);
    }

    boolean haveServed() {
        return newestFirst.stream().anyMatch(ActNotification::isServed);
    }

    /** How far the act is by all of them. */
    Serving serving(Instant now) {
        if (haveServed()) {
            return Serving.SERVED;
        }
        if (newestFirst.isEmpty()) {
            return Serving.TO_SERVE;
        }
        return newestFirst.stream().anyMatch(each -> each.isStillOpen(now)) ? Serving.ON_ITS_WAY : Serving.NOT_ARRIVED;
    }

    /**
     * By which it was served: what certified mail delivered first or what an official has noted last, whichever day is earlier. Who has been served
     * is not served again by what arrives later. On the same day the receipt counts, which proves it.
     */
    Optional<ActNotification> serving() {
        Optional<ActNotification> delivered = newestFirst.stream()
                .filter(each -> each.isServed() && !each.way().isByHand())
                .min(Comparator.comparing(ActNotification::endedAt));
        Optional<ActNotification> noted =
                newestFirst.stream().filter(each -> each.way().isByHand()).findFirst();
        return Stream.of(delivered, noted)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(ActNotification::servedOn));
    }

    /**
     * This file, which was signed elsewhere, is what was served: it was there then, and is not one that was added later. What was handed over
     * in another way is taken for the signed one where there was one on that day.
     */
    boolean haveServed(SignedActs.Known file) {
        return serving()
                .filter(each -> !file.addedAt().isAfter(each.begunAt()))
                .filter(each ->
                        each.way().isByHand() ? !Rome.day(file.addedAt()).isAfter(each.servedOn()) : each.isSigned())
                .isPresent();
    }

    /** Another file may take the place of the one that is sent. What is prepared goes on with its own, however old it is. */
    boolean allowAnotherFile(Instant now) {
        return !haveServed() && !havePrepared() && !areOpen(now);
    }
}
