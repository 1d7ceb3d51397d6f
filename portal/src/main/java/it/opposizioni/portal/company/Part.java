package it.opposizioni.portal.company;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of an application, in the order of the page, with the fields of each. */
enum Part {
    COMPANY("name", "seat", "contact", "vatNumber"),
    REPRESENTATIVE("name", "taxCode", "email"),
    PEC("pec"),
    ACTIVITY("activity"),
    ROC("rocNumber"),
    DECLARATION("declaration");

    private final List<String> fields;

    Part(String... fields) {
        this.fields = List.of(fields);
    }

    /** As the portal's own paths have it. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> fields() {
        return fields;
    }

    static Optional<Part> at(String path) {
        return Arrays.stream(values()).filter(part -> part.path().equals(path)).findFirst();
    }
}
