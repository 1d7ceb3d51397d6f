package it.opposizioni.portal.export;

import it.opposizioni.portal.hiddennumber.NumberFilter;
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

    /** What the list is asked for. */
    Map<String, String> filters();

    /** As the address of the list has them: a number is hidden. */
    Map<String, String> inAddress();

    /** One that cannot be read is refused: another list would leave. */
    NumberFilter byNumber();

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
