package it.opposizioni.portal.export;

import it.opposizioni.portal.layout.ActiveFilter;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A list that can be taken out as a file, with the filters that are on.
 *
 * @param <T> what the service says of one row
 */
interface ExportedList<T> {

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

    /** All that the filters leave; they are refused before the first line, but why arrives where it cannot be read. */
    InputStream open(RowClient rows);

    /** Asks for one row of the list, so that the service says what is wrong with the filters. */
    void ask();

    Class<T> type();

    List<String> row(T item);
}
