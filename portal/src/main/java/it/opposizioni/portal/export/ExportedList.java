package it.opposizioni.portal.export;

import it.opposizioni.portal.layout.ActiveFilter;
import java.util.List;
import java.util.Map;

/** A list that can be taken out as a file, with the filters that are on. */
interface ExportedList {

    /** Some rows of the table. @param next cursor of the next ones; null after the last */
    record Rows(List<List<String>> rows, String next) {}

    /** As the service calls it. */
    String code();

    /** Of its page: the portal's own path. */
    String path();

    /** What it is, in words. */
    String title();

    /** Of the file, without its end. */
    String fileName();

    /** As the address of the list has them. */
    Map<String, String> filters();

    List<ActiveFilter> chips();

    List<String> head();

    /** @param cursor null for the first ones */
    Rows rows(String cursor, int limit);
}
