package it.opposizioni.portal.verification;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A JSON Web Key Set (RFC 7517) as a service publishes it.
 *
 * @param keys each as it came, with members that are newer than this page
 */
public record PublishedKeys(List<Map<String, Object>> keys) {

    public PublishedKeys {
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    PublishedKeys and(PublishedKeys others) {
        return new PublishedKeys(
                Stream.concat(keys.stream(), others.keys.stream()).toList());
    }
}
