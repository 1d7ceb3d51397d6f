package it.opposizioni.portal.delegation;

import java.util.List;

/** Where the pages are that are about the visitor, and closed while they act for another person. */
public final class OwnPages {

    private static final List<String> AREAS = List.of("personal-area", "operators", "administration", "authority");

    private OwnPages() {}

    /** @param path the portal's own, without a language */
    public static boolean include(String path) {
        return AREAS.stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
    }
}
