package it.opposizioni.portal.incident;

import it.opposizioni.portal.servicepart.ServicePart;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a notice is about.
 *
 * @param names of {@link ServicePart}; none for the whole service. One that only a newer release knows stays: without it a notice about that
 *     part alone would be about everything
 */
record Concern(Set<String> names) {

    Concern {
        names = Set.copyOf(names);
    }

    /** @param parts none for the whole service */
    static Concern of(Set<ServicePart> parts) {
        return new Concern(parts.stream().map(Enum::name).collect(Collectors.toSet()));
    }

    boolean isWhole() {
        return names.isEmpty();
    }

    /** Those that this release knows. */
    Set<ServicePart> parts() {
        return Stream.of(ServicePart.values())
                .filter(part -> names.contains(part.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
