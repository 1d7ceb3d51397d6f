package it.opposizioni.portal.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of an application, in the order of the page, with the fields of each. */
public enum Part {
    COMPANY(List.of("name", "vatNumber"), "name", "seat", "contact", "vatNumber"),
    REPRESENTATIVE(List.of(), "name", "taxCode", "email"),
    PEC(List.of(), "pec"),
    ACTIVITY(List.of("activity"), "activity"),
    ROC(List.of(), "rocNumber"),
    DECLARATION(List.of("declaration"), "declaration");

    private final List<String> registered;
    private final List<String> fields;

    /** @param registered the fields that are fixed by the registration */
    Part(List<String> registered, String... fields) {
        this.registered = registered;
        this.fields = List.of(fields);
    }

    /** As the portal's own paths have it. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> fields() {
        return fields;
    }

    /** Those that a registered operator tells anew by itself (DPR 26/2022 art. 5 c. 2). */
    List<String> keptUp() {
        return fields.stream().filter(field -> !registered.contains(field)).toList();
    }

    static Optional<Part> at(String path) {
        return Arrays.stream(values()).filter(part -> part.path().equals(path)).findFirst();
    }
}
