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

    /**
     * All that the filters leave.
     *
     * @throws it.opposizioni.portal.clients.UpstreamException when the filters are refused: that comes before the first line
     */
    InputStream open(RowClient rows);

    Class<T> type();

    /** @throws it.opposizioni.portal.clients.UpstreamException when the service does not know all filters yet */
    List<String> row(T item);
}
