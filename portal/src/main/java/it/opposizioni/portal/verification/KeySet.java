package it.opposizioni.portal.verification;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A JSON Web Key Set (RFC 7517) as a service publishes it.
 *
 * @param keys each as it came, with members that are newer than this page
 */
public record KeySet(List<Map<String, Object>> keys) {

    public KeySet {
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    KeySet and(KeySet others) {
        return new KeySet(Stream.concat(keys.stream(), others.keys.stream()).toList());
    }
}
