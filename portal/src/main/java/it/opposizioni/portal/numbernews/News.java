package it.opposizioni.portal.numbernews;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That something happened to one number.
 *
 * @param event that said so
 * @param toldBefore when it happened, if it may have been told before
 */
record News(UUID event, PhoneNumber number, Instant at, Optional<Instant> toldBefore) {

    @Override
    public String toString() {
        return "News[" + event + "]";
    }
}
